/** The bytes of a document that can be read more than once, piece by piece, so that none has to be held whole. */
export interface ByteSource {
  readonly bytes: number
  /** The bytes from a place on, in pieces of any size. */
  read(from: number): Iterable<Uint8Array>
}

/** Bytes that are in memory already. */
export const inMemory = (all: Uint8Array): ByteSource => ({
  bytes: all.length,
  read: (from) => [all.subarray(from)],
})
