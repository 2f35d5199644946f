import { nameable } from "../nameable.ts"
import {
  asCycloneDxLabel,
  namingHashes,
  type OutgoingHead,
  type OutgoingPart,
  type OutgoingProduct,
  type OutgoingStatement,
} from "../outgoing.ts"
import { cycloneDxResponses, keptResponse, readResponse } from "../response.ts"
import type { VexStatus } from "../vex.ts"

const states: Readonly<Record<VexStatus, string>> = {
  affected: "exploitable",
  not_affected: "not_affected",
  under_investigation: "in_triage",
  fixed: "resolved",
}

/** The versions of CycloneDX that are written: vulnerabilities came with 1.4. */
export const cycloneDxVersions = ["1.4", "1.5", "1.6", "1.7"] as const
export type CycloneDxVersion = (typeof cycloneDxVersions)[number]

/**
 * Writes CycloneDX with vulnerabilities and their analysis; the products are its components, the parts of them that
 * carry a vulnerability lie in them.
 */
export function writeCycloneDxVex(
  head: OutgoingHead,
  stated: readonly OutgoingStatement[],
  specVersion: CycloneDxVersion = "1.6",
): object {
  const statements = nameable(stated)
  const products = productsOf(statements)
  return {
    bomFormat: "CycloneDX",
    specVersion,
    serialNumber: `urn:uuid:${head.id}`,
    version: 1,
    metadata: {
      timestamp: head.issuedAt,
      // Tools as components came with 1.5.
      tools:
        specVersion === "1.4"
          ? [{ name: "Waybill", version: head.toolVersion }]
          : { components: [{ type: "application", name: "Waybill", version: head.toolVersion }] },
      supplier: { name: head.author },
    },
    components: [...products.values()].map(({ product, parts }) => ({
      type: "application",
      "bom-ref": product.id,
      ...namesOf({ ...product, cpe: null, hashes: [] }),
      ...(parts.size === 0
        ? {}
        : {
            components: [...parts.values()].map(({ ref, part }) => ({
              type: "library",
              "bom-ref": ref,
              ...namesOf(part),
            })),
          }),
    })),
    vulnerabilities: statements.map((each) => ({
      id: each.id,
      ...(each.aliases.length > 0
        ? { references: each.aliases.map((id) => ({ id, source: { name: id.split("-", 1)[0] ?? id } })) }
        : {}),
      ...recommendationOf(each),
      // When the analysis was made has a place of its own since 1.5.
      ...(specVersion === "1.4" ? { updated: each.decidedAt } : {}),
      analysis: {
        ...analysisOf(each),
        ...(specVersion === "1.4" ? {} : { lastUpdated: each.decidedAt }),
      },
      affects: refsOf(each.product, products).map((ref) => ({ ref })),
    })),
  }
}

interface ProductWithParts {
  readonly product: OutgoingProduct
  /** By what they are named. */
  readonly parts: Map<string, { readonly ref: string; readonly part: OutgoingPart }>
}

/** Every product once, with all of its parts that any statement is about. */
function productsOf(statements: readonly OutgoingStatement[]): Map<string, ProductWithParts> {
  const products = new Map<string, ProductWithParts>()
  for (const { product } of statements) {
    const { parts } = products.get(product.id) ?? { parts: new Map() }
    products.set(product.id, { product, parts })
    for (const part of product.components)
      if (!parts.has(keyOf(part))) parts.set(keyOf(part), { ref: `${product.id}/${parts.size + 1}`, part })
  }
  return products
}

const keyOf = ({ bomRef: _, ...names }: OutgoingPart): string => JSON.stringify(names)

const namesOf = ({ name, version, purl, cpe, hashes }: Omit<OutgoingPart, "bomRef">): object => ({
  name,
  ...(version === null || version === "" ? {} : { version }),
  ...hashesOf({ purl, cpe, hashes }),
  ...(cpe === null ? {} : { cpe }),
  ...(purl === null ? {} : { purl }),
})

function hashesOf(part: Pick<OutgoingPart, "purl" | "cpe" | "hashes">): object {
  const hashes = namingHashes(part, (algorithm) => hashNames.get(algorithm) ?? null)
    .filter(({ value }) => /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/.test(value))
    .map(({ algorithm, value }) => ({ alg: algorithm, content: value }))
  return hashes.length === 0 ? {} : { hashes }
}

/** The schema's names by those in small letters. */
const hashNames: ReadonlyMap<string, string> = new Map(
  "MD5 SHA-1 SHA-256 SHA-384 SHA-512 SHA3-256 SHA3-384 SHA3-512 BLAKE2b-256 BLAKE2b-384 BLAKE2b-512 BLAKE3"
    .split(" ")
    .map((name) => [name.toLowerCase(), name]),
)

/** The parts where they are known, else the product as a whole. */
function refsOf(product: OutgoingProduct, products: ReadonlyMap<string, ProductWithParts>): string[] {
  const refs = product.components.flatMap((part) => products.get(product.id)?.parts.get(keyOf(part))?.ref ?? [])
  return refs.length > 0 ? [...new Set(refs)] : [product.id]
}

function analysisOf({ status, justification, impactStatement, response }: OutgoingStatement): object {
  const label = status === "not_affected" ? asCycloneDxLabel(justification) : null
  const words = readResponse(response).words.filter((each) => cycloneDxResponses.includes(each))
  return {
    state: states[status],
    ...(label === null ? {} : { justification: label }),
    ...(words.length === 0 ? {} : { response: words }),
    ...(impactStatement === null ? {} : { detail: impactStatement }),
  }
}

/** What is to be done beyond the words that `response` has. */
function recommendationOf(statement: OutgoingStatement): object {
  const { words, text } = readResponse(statement.response)
  const recommendation = keptResponse({ words: words.filter((each) => !cycloneDxResponses.includes(each)), text })
  return recommendation === null ? {} : { recommendation }
}
