/**
 * Memory that grows, into which fields of the binary COPY format are written: the length of each in four bytes (-1:
 * null), then its bytes. A class, since it holds the memory; each field reserves what it needs once.
 */
export class FieldBuffer {
  /** Where the next field begins. */
  at = 0
  private buffer = Buffer.allocUnsafeSlow(64 * 1024)
  private view = new DataView(this.buffer.buffer)

  absent(): void {
    this.reserve(4)
    this.write4(-1)
  }

  int2(value: number): void {
    this.reserve(6)
    this.write4(2)
    this.write2(value)
  }

  int4(value: number): void {
    this.reserve(8)
    this.write4(4)
    this.write4(value)
  }

  int8(value: number): void {
    this.reserve(12)
    this.write4(8)
    this.write4(Math.floor(value / 2 ** 32))
    this.write4(value % 2 ** 32)
  }

  float4(value: number): void {
    this.reserve(8)
    this.write4(4)
    this.view.setFloat32(this.at, value)
    this.at += 4
  }

  bool(value: boolean): void {
    this.reserve(5)
    this.write4(1)
    this.buffer[this.at++] = value ? 1 : 0
  }

  bytes(value: Uint8Array): void {
    this.reserve(4 + value.length)
    this.write4(value.length)
    this.buffer.set(value, this.at)
    this.at += value.length
  }

  text(value: string): void {
    // UTF-8 needs at most three bytes for a UTF-16 unit.
    this.reserve(4 + value.length * 3)
    const start = this.at
    this.at += 4
    this.characters(value)
    this.endField(start)
  }

  /** The binary form of jsonb is a version byte and the text. */
  jsonb(value: string): void {
    this.reserve(5 + value.length * 3)
    const start = this.at
    this.at += 4
    this.buffer[this.at++] = 1
    this.characters(value)
    this.endField(start)
  }

  /** A count or the like, outside of any field. */
  bare2(value: number): void {
    this.reserve(2)
    this.write2(value)
  }

  bare4(value: number): void {
    this.reserve(4)
    this.write4(value)
  }

  /** Begins a field whose length is not known yet; `endField` with what this gives writes it. */
  beginField(): number {
    this.reserve(4)
    const start = this.at
    this.at += 4
    return start
  }

  endField(start: number): void {
    this.view.setInt32(start, this.at - start - 4)
  }

  /** A copy of all that was written. */
  copy(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.buffer.buffer.slice(0, this.at))
  }

  private reserve(bytes: number): void {
    if (this.at + bytes <= this.buffer.length) return
    const larger = Buffer.allocUnsafeSlow(Math.max(this.buffer.length * 2, this.at + bytes))
    this.buffer.copy(larger, 0, 0, this.at)
    this.buffer = larger
    this.view = new DataView(larger.buffer)
  }

  private write2(value: number): void {
    this.view.setInt16(this.at, value)
    this.at += 2
  }

  private write4(value: number): void {
    this.view.setInt32(this.at, value)
    this.at += 4
  }

  private characters(value: string): void {
    if (!this.ascii(value)) this.at += this.buffer.write(value, this.at)
  }

  /**
   * Short names and versions, of which most rows are, cost less than the call of the encoder; false where it is needed.
   */
  private ascii(value: string): boolean {
    const { buffer, at } = this
    const { length } = value
    if (length > 40) return false
    for (let i = 0; i < length; i += 1) {
      const unit = value.charCodeAt(i)
      if (unit > 0x7f) return false
      buffer[at + i] = unit
    }
    this.at += length
    return true
  }
}
