/** What a stranger's document may hold; a limit counts what was read (security.md: "What comes in"). */
export interface BomLimits {
  readonly bytes: number
  readonly depth: number
  readonly components: number
  readonly dependencies: number
  /** Bytes of a purl or bom-ref; of a name, version or CPE; of a licence expression. */
  readonly reference: number
  readonly name: number
  readonly license: number
  /** Security references of one component. */
  readonly references: number
  readonly line: number
  /** Characters of one text, tag or comment of XML, and of a `<text>` of tag-value. */
  readonly text: number
  /** Of one XML element. */
  readonly attributes: number
}

export const bomLimits: BomLimits = {
  bytes: 512 * 1024 * 1024,
  depth: 100,
  components: 1_000_000,
  dependencies: 5_000_000,
  reference: 4096,
  name: 1024,
  license: 16_384,
  references: 100,
  line: 1024 * 1024,
  text: 16 * 1024 * 1024,
  attributes: 256,
}
