const blockBytes = 4 * 1024 * 1024

/**
 * Many texts, in the order in which they came, outside the heap: a quarter of a million strings keep the garbage
 * collector busy and twice their memory taken.
 */
export class TextPile {
  private readonly blocks: Buffer[] = []
  private free = 0
  /** For each text its block, its first byte there and its length; grown by doubling. */
  private places = new Int32Array(3 * 1024)
  private count = 0

  get size(): number {
    return this.count
  }

  /** Adds a text and gives its index. */
  add(text: string): number {
    const bytes = Buffer.byteLength(text)
    let block = this.blocks.at(-1)
    if (block === undefined || block.length - this.free < bytes) {
      // The first is small: most documents fill no more.
      block = Buffer.allocUnsafeSlow(Math.max(bytes, this.blocks.length === 0 ? blockBytes / 16 : blockBytes))
      this.blocks.push(block)
      this.free = 0
    }
    block.write(text, this.free)
    if (this.places.length < 3 * (this.count + 1)) {
      const larger = new Int32Array(this.places.length * 2)
      larger.set(this.places)
      this.places = larger
    }
    this.places.set([this.blocks.length - 1, this.free, bytes], this.count * 3)
    this.free += bytes
    this.count += 1
    return this.count - 1
  }

  at(index: number): string {
    const [block = 0, from = 0, bytes = 0] = this.places.subarray(index * 3, index * 3 + 3)
    return this.blocks[block]?.toString("utf8", from, from + bytes) ?? ""
  }

  *[Symbol.iterator](): Generator<string> {
    for (let index = 0; index < this.count; index += 1) yield this.at(index)
  }
}
