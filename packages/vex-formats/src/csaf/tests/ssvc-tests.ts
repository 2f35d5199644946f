import { textOf } from "@waybill/bom-formats/json-text"
import { type Csaf, objectOf, type Placed, placed, ratingsOf } from "../csaf-view.ts"
import type { CsafBreach, CsafTest } from "./csaf-test.ts"
import points from "./ssvc-decision-points.json" with { type: "json" }

/**
 * Of 2.1 §6.1.47, 6.1.48: SSVC selections. Whether one has its schema's shape (§6.1.46) is the schema's to say, what
 * its time says (§6.1.49) belongs to the times.
 */
export const ssvcTests: readonly CsafTest[] = [
  { id: "6.1.47", only: "2.1", run: ssvcTargets },
  {
    id: "6.1.48",
    only: "2.1",
    *run(csaf) {
      for (const each of csaf.vulnerabilities)
        for (const { content } of ratingsOf(csaf, each))
          for (const selection of placed(
            objectOf(content.value.ssvc_v2).selections,
            `${content.path}/ssvc_v2/selections`,
          ))
            yield* wrongSelection(selection)
    },
  },
]

function* ssvcTargets(csaf: Csaf): Generator<CsafBreach> {
  const trackingId = textOf(csaf.tracking.id)
  for (const each of csaf.vulnerabilities) {
    const known = new Set([
      textOf(each.value.cve),
      ...placed(each.value.ids, "").map(({ value }) => textOf(value.text)),
    ])
    for (const { content } of ratingsOf(csaf, each)) {
      const targets = objectOf(content.value.ssvc_v2).target_ids
      for (const [place, id] of (Array.isArray(targets) ? targets : []).entries())
        if (typeof id === "string" && (!known.has(id) || (id === trackingId && csaf.vulnerabilities.length > 1)))
          yield {
            path: `${content.path}/ssvc_v2/target_ids/${place}`,
            message: `${id} is no id of this vulnerability alone.`,
          }
    }
  }
}

/**
 * Namespace → key → version → keys of the values in their order. Source: the decision points of CERT/CC's SSVC
 * (github.com/CERTCC/SSVC, data/json/decision_points) of 2026-07-20.
 */
const known: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, string>>> = new Map(
  Object.entries(points).map(([namespace, keys]) => [
    namespace,
    new Map(Object.entries(keys).map(([key, versions]) => [key, new Map(Object.entries(versions))])),
  ]),
)
// A registered name with or without a fragment (`nist#800-30`).
const registered: ReadonlySet<string> = new Set([...known.keys()].map(nameOf))

function nameOf(base: string): string {
  return base.split("#", 1)[0] ?? base
}

/**
 * A namespace that nobody registered may hold what it likes; one of its own for tests and examples too, `invalid` never
 * (SSVC, "Reserved namespaces"). An extension (after the first slash) may leave values out and translate them.
 */
function* wrongSelection({ path, value }: Placed): Generator<CsafBreach> {
  const base = textOf(value.namespace)?.split("/", 1)[0] ?? ""
  if (nameOf(base) === "invalid") yield { path: `${path}/namespace`, message: "The namespace invalid holds nothing." }
  if (!registered.has(nameOf(base))) return
  const [key, version] = [textOf(value.key) ?? "", textOf(value.version) ?? ""]
  const versions = known.get(base)?.get(key)
  const order = versions?.get(version)?.split(" ")
  if (order === undefined) {
    const have = versions === undefined ? "" : ` There are ${[...versions.keys()].join(", ")}.`
    yield { path, message: `The namespace ${base} has no decision point ${key} of version ${version}.${have}` }
    return
  }
  let last = -1
  for (const each of placed(value.values, `${path}/values`)) {
    const place = order.indexOf(textOf(each.value.key) ?? "")
    if (place < 0)
      yield {
        path: each.path,
        message: `${key} ${version} has no value ${textOf(each.value.key)}: ${order.join(", ")}.`,
      }
    else if (place <= last)
      yield {
        path: each.path,
        message: `The values of ${key} ${version} stand in this order, each once: ${order.join(", ")}.`,
      }
    last = Math.max(last, place)
  }
}
