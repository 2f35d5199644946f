/**
 * Triage as one would write it down without a database: every question is answered anew from all that was said. Slow
 * and plain on purpose; the kept findings are held against it.
 */
export interface ModelAsset {
  readonly name: string
  readonly version: string
  readonly labels: readonly string[]
  /** Package URLs with version. */
  components: readonly string[]
}

export interface ModelDecision {
  readonly id: string
  /** The id of the vulnerability that it hangs on. */
  readonly on: string
  readonly status: string
  readonly reach:
    | { readonly kind: "asset"; readonly asset: string }
    | { readonly kind: "family_now"; readonly assets: readonly string[] }
    | { readonly kind: "family"; readonly name: string }
    | { readonly kind: "package"; readonly key: string }
    | { readonly kind: "product"; readonly product: string }
    | { readonly kind: "label"; readonly label: string }
  isOver: boolean
}

export interface ModelRule {
  readonly id: string
  readonly status: string
  isEnabled: boolean
  readonly conditions: { readonly labels?: string[]; readonly package?: string; readonly vulnerabilities?: string[] }
}

/** Assets by name and version, and products of which the same holds. */
export interface ModelProduct {
  readonly assets: Set<string>
  readonly parts: Set<string>
}

/**
 * What an author says of packages in all that has them; of closed statuses alone, and of each vulnerability and
 * document once.
 */
export interface ModelStatement {
  /**
   * Whoever brought it, once or again. Everybody's documents are proposed; the supplier's apply from those who are
   * believed.
   */
  readonly broughtBy: Set<string>
  readonly author: string
  readonly documentId: string
  readonly vulnerability: string
  readonly purls: readonly string[]
  readonly status: string
}

/** An advisory: all versions of these packages that are listed have it. */
export interface ModelAdvisory {
  readonly ids: readonly string[]
  readonly purls: readonly string[]
}

export interface Model {
  readonly assets: Map<string, ModelAsset>
  readonly products: ReadonlyMap<string, ModelProduct>
  advisories: readonly ModelAdvisory[]
  /** In the order in which they were taken. */
  decisions: ModelDecision[]
  /** In the order in which they are asked. */
  rules: ModelRule[]
  statements: ModelStatement[]
}

export interface ModelFinding {
  readonly asset: string
  /** All ids of the vulnerability. */
  readonly ids: ReadonlySet<string>
  /** Package URLs that carry it there. */
  readonly carriers: readonly string[]
}

const widths = ["asset", "family_now", "family", "package", "product", "label"]
const keyOf = (purl: string): string => purl.slice(0, purl.lastIndexOf("@"))

/** Advisories that share an id are of one vulnerability. */
function groupsOf(advisories: readonly ModelAdvisory[]): ModelAdvisory[] {
  let groups: ModelAdvisory[] = []
  for (const advisory of advisories) {
    const same = groups.filter((group) => group.ids.some((id) => advisory.ids.includes(id)))
    const merged = [advisory, ...same]
    groups = [
      ...groups.filter((group) => !same.includes(group)),
      { ids: merged.flatMap(({ ids }) => ids), purls: merged.flatMap(({ purls }) => purls) },
    ]
  }
  return groups
}

/** What the model finds: each group of advisories in each asset that carries one of its packages. */
export function findingsOf(model: Model): ModelFinding[] {
  const groups = groupsOf(model.advisories)
  return [...model.assets].flatMap(([asset, { components }]) =>
    groups.flatMap((group) => {
      const carriers = components.filter((purl) => group.purls.includes(purl))
      return carriers.length === 0 ? [] : [{ asset, ids: new Set(group.ids), carriers }]
    }),
  )
}

/**
 * What stands for a finding: its statuses (several where documents disagree, of which each may count) and the decision
 * or rule by its id.
 */
export function standingFor(
  model: Model,
  finding: ModelFinding,
): { readonly statuses: readonly string[]; readonly by: string | null } {
  const asset = model.assets.get(finding.asset)
  if (!asset) throw new Error(`there is no asset ${finding.asset}`)
  const decisions = model.decisions.filter(
    (each) => !each.isOver && finding.ids.has(each.on) && reaches(model, each.reach, finding, asset),
  )
  const documents = model.statements.filter(
    (each) =>
      each.author === "Supplier" &&
      (each.broughtBy.has("triager") || each.broughtBy.has("pipeline")) &&
      finding.ids.has(each.vulnerability) &&
      finding.carriers.every((purl) => each.purls.includes(purl)),
  )
  for (const kind of widths) {
    const standing = decisions.findLast((each) => each.reach.kind === kind)
    if (standing) return { statuses: [standing.status], by: standing.id }
    // A document decides on one version.
    if (kind === "asset" && documents.length > 0)
      return { statuses: documents.map(({ status }) => status), by: "document" }
  }
  const rule = model.rules.find((each) => each.isEnabled && meetsAll(each.conditions, finding, asset))
  return rule ? { statuses: [rule.status], by: rule.id } : { statuses: ["open"], by: null }
}

/** Whether the asset stands in the product or anywhere below it. */
function holds(model: Model, product: string, asset: string): boolean {
  const own = model.products.get(product)
  return own !== undefined && (own.assets.has(asset) || [...own.parts].some((part) => holds(model, part, asset)))
}

function reaches(model: Model, reach: ModelDecision["reach"], finding: ModelFinding, asset: ModelAsset): boolean {
  if (reach.kind === "asset") return reach.asset === finding.asset
  if (reach.kind === "family_now") return reach.assets.includes(finding.asset)
  if (reach.kind === "family") return reach.name === asset.name
  if (reach.kind === "product") return holds(model, reach.product, finding.asset)
  if (reach.kind === "label") return asset.labels.includes(reach.label)
  return finding.carriers.every((purl) => keyOf(purl) === reach.key)
}

const meetsAll = (conditions: ModelRule["conditions"], finding: ModelFinding, asset: ModelAsset): boolean =>
  (conditions.labels?.some((label) => asset.labels.includes(label)) ?? true) &&
  (conditions.vulnerabilities?.some((id) => finding.ids.has(id)) ?? true) &&
  finding.carriers.every((purl) => conditions.package === undefined || keyOf(purl) === conditions.package)
