import { bomLink } from "../bom-link.ts"
import { isUri, nameable } from "../nameable.ts"
import {
  asVexLabel,
  namingHashes,
  type OutgoingHead,
  type OutgoingPart,
  type OutgoingProduct,
  type OutgoingStatement,
  unsaid,
} from "../outgoing.ts"

/**
 * Writes OpenVEX 0.2.0 (github.com/openvex/spec): a statement for each vulnerability in each product, its parts as
 * subcomponents.
 */
export function writeOpenVex(head: OutgoingHead, stated: readonly OutgoingStatement[]): object {
  return {
    "@context": "https://openvex.dev/ns/v0.2.0",
    "@id": `${head.namespace}/vex/${head.id}`,
    author: head.author,
    timestamp: head.issuedAt,
    version: 1,
    tooling: `Waybill ${head.toolVersion}`,
    statements: nameable(stated).map((each) => ({
      vulnerability: { name: each.id, ...(each.aliases.length > 0 ? { aliases: each.aliases } : {}) },
      timestamp: each.decidedAt,
      products: [productOf(head, each.product)],
      status: each.status,
      ...reasonOf(each),
      ...actionOf(each),
    })),
  }
}

function productOf({ namespace }: OutgoingHead, { id, purl, bom, components }: OutgoingProduct): object {
  const all = components.map((part) => partOf(part, bom))
  // An SBOM may have the same package under several references.
  const parts = [...new Map(all.map((part) => [JSON.stringify(part), part])).values()]
  return {
    "@id": purl ?? (bom && uriOf(bomLink(bom, null))) ?? `${namespace}/assets/${id}`,
    ...(purl === null ? {} : { identifiers: { purl } }),
    // Of a part that nothing names nobody else could know: then the product as a whole is meant.
    ...(parts.length > 0 && parts.every((part) => part !== null) ? { subcomponents: parts } : {}),
  }
}

const uriOf = (link: string | null): string | null => (link !== null && isUri(link) ? link : null)

function partOf(part: OutgoingPart, bom: OutgoingProduct["bom"]): object | null {
  const { purl, cpe, bomRef } = part
  const hashes = namingHashes(part, (algorithm) => hashNames.get(algorithm) ?? null)
  // A part has an IRI or an identifier (schema, "subcomponent"), be it that its hash alone says what it is.
  const iri =
    purl ??
    cpe ??
    (bom === null || bomRef === null ? null : uriOf(bomLink(bom, bomRef))) ??
    (hashes[0] === undefined ? null : `urn:${hashes[0].algorithm}:${hashes[0].value}`)
  if (iri === null) return null
  const identifiers = {
    ...(purl === null ? {} : { purl }),
    ...(cpe === null ? {} : { [cpe.startsWith("cpe:2.3:") ? "cpe23" : "cpe22"]: cpe }),
  }
  return {
    "@id": iri,
    ...(Object.keys(identifiers).length > 0 ? { identifiers } : {}),
    ...(hashes.length > 0
      ? { hashes: Object.fromEntries(hashes.map(({ algorithm, value }) => [algorithm, value])) }
      : {}),
  }
}

/** CycloneDX's names in small letters → those of the specification ("Hashes"). */
const hashNames: ReadonlyMap<string, string> = new Map([
  ["md5", "md5"],
  ["sha-1", "sha1"],
  ...["sha-256", "sha-384", "sha-512", "sha3-256", "sha3-384", "sha3-512", "blake2b-256", "blake2b-512"].map(
    (name) => [name, name] as const,
  ),
])

/**
 * Why: a product that is not affected has a justification or an impact statement; whatever else is said is a note on
 * the status.
 */
function reasonOf({ status, justification, impactStatement }: OutgoingStatement): object {
  const label = status === "not_affected" ? asVexLabel(justification) : null
  if (status === "not_affected" && label === null) return { impact_statement: impactStatement ?? unsaid.reason }
  return {
    ...(label === null ? {} : { justification: label }),
    ...(impactStatement === null ? {} : { status_notes: impactStatement }),
  }
}

/** An affected product needs an action (spec, "action_statement"). */
function actionOf({ status, response }: OutgoingStatement): object {
  if (response !== null) return { action_statement: response }
  return status === "affected" ? { action_statement: unsaid.action } : {}
}
