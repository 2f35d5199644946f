import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib"

const blockTexts = 512
const fast = { params: { [constants.ZSTD_c_compressionLevel]: 1 } }

/**
 * Many texts like each other, to be read in the order in which they came: what is not at hand lies packed, in a fifth
 * of its size. The rows of a document of 256 MB are most of what its reader holds.
 */
export class PackedTexts {
  private readonly packed: Buffer[] = []
  /** What came last and is no block yet. */
  private open: string[] = []
  /** The block that was read last. */
  private last: { readonly block: number; readonly texts: readonly string[] } = { block: -1, texts: [] }

  get size(): number {
    return this.packed.length * blockTexts + this.open.length
  }

  /** Adds a text, which holds no U+0000, and gives its index. */
  add(text: string): number {
    this.open.push(text)
    if (this.open.length === blockTexts) {
      this.packed.push(zstdCompressSync(this.open.join("\u0000"), fast))
      this.open = []
    }
    return this.size - 1
  }

  at(index: number): string {
    const block = Math.floor(index / blockTexts)
    const place = index % blockTexts
    const packed = this.packed[block]
    if (packed === undefined) return this.open[place] ?? ""
    if (this.last.block !== block)
      this.last = { block, texts: zstdDecompressSync(packed).toString("utf8").split("\u0000") }
    return this.last.texts[place] ?? ""
  }
}
