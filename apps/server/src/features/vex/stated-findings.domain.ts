import type { VexIdentity, VexProduct, VexStatus } from "@waybill/vex-formats/vex"
import { type Bom, isBom, isProduct, keysOfSoftware, lookupKeys, type Software } from "./match-product.domain.ts"

/** A statement as it is kept. */
export interface KeptStatement {
  readonly documentId: string
  /** Of an SBOM that states it of itself: its asset, of which alone it holds, whatever it names. Null: of any. */
  readonly assetId: string | null
  readonly place: number
  readonly ids: readonly string[]
  readonly statedAt: Date | null
  readonly status: VexStatus
  readonly justification: string | null
  readonly impactStatement: string | null
  readonly response: string | null
  readonly products: readonly VexProduct[]
}

/** A finding with all that a statement may name it by. */
export interface StatableFinding {
  readonly assetId: string
  readonly vulnerabilityId: number
  readonly publicId: string
  readonly asset: Software
  readonly bom: Bom
  /** The components that carry the vulnerability. */
  readonly carriers: readonly Software[]
}

/**
 * What documents say about a finding: the statement that counts of each document, or which carrier a document leaves
 * out.
 */
export interface StatedFinding {
  readonly finding: StatableFinding
  readonly documentId: string
  readonly counts: KeptStatement | null
  /** Statements that are about it, whether or not they count. */
  readonly about: readonly KeptStatement[]
  readonly leftOut: string | null
}

interface Entry {
  readonly statement: KeptStatement
  readonly product: VexProduct
}

/**
 * Statements by vulnerability and by the names of their products, so that a finding looks at those alone that could be
 * about it.
 */
export class StatementIndex {
  private readonly entries = new Map<number, Map<string, Entry[]>>()

  private readonly vulnerabilityIds: ReadonlyMap<string, number>

  constructor(vulnerabilityIds: ReadonlyMap<string, number>) {
    this.vulnerabilityIds = vulnerabilityIds
  }

  add(statements: Iterable<KeptStatement>): void {
    for (const statement of statements) {
      const ids = new Set(statement.ids.flatMap((id) => this.vulnerabilityIds.get(id) ?? []))
      for (const id of ids) {
        const byName = this.entries.get(id) ?? new Map<string, Entry[]>()
        this.entries.set(id, byName)
        for (const product of statement.products)
          for (const key of lookupKeys(product)) {
            const entries = byName.get(key)
            if (entries) entries.push({ statement, product })
            else byName.set(key, [{ statement, product }])
          }
      }
    }
  }

  /** What each document says about a finding. */
  stated(finding: StatableFinding): StatedFinding[] {
    const { asset, bom, carriers } = finding
    const byName = this.entries.get(finding.vulnerabilityId)
    if (byName === undefined) return []
    const find = (software: Software, isAbout: (product: VexProduct) => boolean) =>
      namesOf(software, bom)
        .flatMap((key) => byName.get(key) ?? [])
        .filter(
          ({ statement: { assetId }, product }) => (assetId ?? finding.assetId) === finding.assetId && isAbout(product),
        )
        .map(({ statement }) => statement)
    const whole = find(asset, (product) => isOfWhole(product, finding))
    const parts = carriers.map((carrier) => find(carrier, (product) => isOfPart(product, carrier, finding)))
    const documents = new Set([whole, ...parts].flat().map(({ documentId }) => documentId))
    return [...documents].map((documentId) => {
      const ofDocument = (all: readonly KeptStatement[]) => all.filter((each) => each.documentId === documentId)
      return { finding, documentId, ...verdict(ofDocument(whole), parts.map(ofDocument), carriers) }
    })
  }
}

/** The names under which products are found that are this software of a document, or the document. */
export const namesOf = (software: Software, bom: Bom): string[] => [
  ...keysOfSoftware(software),
  ...(bom.serialNumber === null ? [] : [`bom ${bom.serialNumber.toLowerCase()}`]),
]

const isInside = ({ within }: VexProduct, { asset, bom }: StatableFinding): boolean =>
  within === null || isProduct(within, asset, bom) || isWholeBom(within, bom) || isPlatform(within)

const isOfWhole = (product: VexProduct, finding: StatableFinding): boolean =>
  isInside(product, finding) && (isProduct(product, finding.asset, finding.bom) || isWholeBom(product, finding.bom))

const isOfPart = (product: VexProduct, carrier: Software, finding: StatableFinding): boolean =>
  isInside(product, finding) && isProduct(product, carrier, finding.bom)

/**
 * Whether a statement that names this product says something of the finding: of its asset, or of a component that
 * carries it.
 */
export const speaksOf = (product: VexProduct, finding: StatableFinding): boolean =>
  isOfWhole(product, finding) || finding.carriers.some((carrier) => isOfPart(product, carrier, finding))

/**
 * A platform that only a CPE names is where a part runs, not software with an SBOM of its own: the part's own version
 * and release tell the build.
 */
const isPlatform = ({ cpe, purl, hashes, serialNumber }: NonNullable<VexProduct["within"]>): boolean =>
  cpe !== null &&
  purl === null &&
  hashes.length === 0 &&
  serialNumber === null &&
  /^cpe:(?:2\.3:|\/)o:|^cpe:\/a:redhat:|^cpe:2\.3:a:redhat:/i.test(cpe)

const isWholeBom = (product: VexIdentity, bom: Bom): boolean =>
  product.serialNumber !== null && product.bomRef === null && isBom(product, bom)

/**
 * What a document says of a finding as a whole. Of each carrier the latest statement counts, be it about the carrier or
 * the asset. One that is affected makes the finding affected; else one that is under investigation; a finding is closed
 * only when every carrier is. A document that closes some and leaves out others says nothing of the finding.
 */
function verdict(
  whole: readonly KeptStatement[],
  parts: readonly (readonly KeptStatement[])[],
  carriers: readonly Software[],
): { counts: KeptStatement | null; about: readonly KeptStatement[]; leftOut: string | null } {
  const about = [...new Set([...whole, ...parts.flat()])]
  const latest = parts.length === 0 ? [latestOf(whole)] : parts.map((own) => latestOf([...whole, ...own]))
  const said = latest.filter((each) => each !== null)
  const open =
    said.find(({ status }) => status === "affected") ?? said.find(({ status }) => status === "under_investigation")
  if (open !== undefined) return { counts: open, about, leftOut: null }
  const missing = latest.indexOf(null)
  const carrier = missing < 0 ? null : carriers[missing]
  if (missing >= 0) return { counts: null, about, leftOut: carrier?.purl ?? carrier?.name ?? "another component" }
  return { counts: latestOf(said), about, leftOut: null }
}

/** The later in time; of one moment the later in the document. */
function latestOf(statements: readonly KeptStatement[]): KeptStatement | null {
  return statements.reduce<KeptStatement | null>(
    (best, each) => (best === null || isLater(each, best) ? each : best),
    null,
  )
}

function isLater(one: KeptStatement, other: KeptStatement): boolean {
  const [at, before] = [one.statedAt?.getTime() ?? 0, other.statedAt?.getTime() ?? 0]
  return at === before ? one.place > other.place : at > before
}
