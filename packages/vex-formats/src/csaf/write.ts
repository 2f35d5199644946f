import { nameable } from "../nameable.ts"
import type { OutgoingHead, OutgoingStatement } from "../outgoing.ts"
import { writeProducts } from "./write-products.ts"
import { writeVulnerabilities } from "./write-vulnerabilities.ts"

export const csafVersions = ["2.0", "2.1"] as const
export type CsafVersion = (typeof csafVersions)[number]

export const tlpLabels = ["CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED"] as const
export type TlpLabel = (typeof tlpLabels)[number]

/**
 * Writes CSAF in the profile VEX (§4.5): each asset a product, parts of it products of their own in it; each
 * vulnerability once with all products by status.
 */
export function writeCsafVex(
  head: OutgoingHead,
  stated: readonly OutgoingStatement[],
  version: CsafVersion = "2.0",
  tlp: TlpLabel = "AMBER",
): object {
  const statements = nameable(stated)
  const { tree, idsOf } = writeProducts(head, statements, version)
  return {
    ...(version === "2.0" ? {} : { $schema: "https://docs.oasis-open.org/csaf/csaf/v2.1/schema/csaf.json" }),
    document: {
      category: "csaf_vex",
      csaf_version: version,
      // 2.0 can do without a label, and has those of TLP 1.0.
      ...(version === "2.0" ? {} : { distribution: { tlp: { label: tlp } } }),
      title: `VEX of ${head.author}`,
      publisher: { category: "vendor", name: head.author, namespace: head.namespace },
      tracking: {
        id: head.id,
        status: "final",
        version: "1",
        initial_release_date: head.issuedAt,
        current_release_date: head.issuedAt,
        generator: { date: head.issuedAt, engine: { name: "Waybill", version: head.toolVersion } },
        revision_history: [{ number: "1", date: head.issuedAt, summary: "First release" }],
      },
    },
    product_tree: tree,
    vulnerabilities: writeVulnerabilities(statements, idsOf, version),
  }
}
