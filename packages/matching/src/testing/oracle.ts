import { holdsVersion, type OsvAffected, type OsvRecord } from "./osv-evaluation.ts"
import { plainOrder } from "./plain-orders.ts"
import { comparableEcosystem, comparableName, plainPackage } from "./plain-package.ts"

export interface OracleComponent {
  readonly purl: string
  readonly name: string | null
  readonly version: string | null
}

/**
 * The independent matcher: which records hold a component, by the words of the OSV schema, one comparison after the
 * other. It shares no code with the engine, and is what the engine's matches are compared with.
 */
export function oracle(records: Iterable<OsvRecord>): (component: OracleComponent) => string[] {
  const byPackage = new Map<string, { id: string; affected: OsvAffected }[]>()
  for (const { id, withdrawn, affected = [] } of records) {
    if (withdrawn !== undefined) continue
    for (const each of affected) {
      if (each.package === undefined) continue
      const place = placeOf(each.package.ecosystem, each.package.name)
      const list = byPackage.get(place)
      if (list) list.push({ id, affected: each })
      else byPackage.set(place, [{ id, affected: each }])
    }
  }
  return ({ purl, name, version }) => {
    const found = plainPackage(purl, version, name)
    const order = found === null ? null : plainOrder(found.ecosystem)
    if (found === null || order === null) return []
    const own = byPackage.get(placeOf(found.ecosystem, found.name)) ?? []
    // What a record says of the package itself it does not say by the name of what that was built from.
    const ofOrigin =
      found.origin === undefined || found.origin === found.name
        ? []
        : (byPackage.get(placeOf(found.ecosystem, found.origin)) ?? []).filter(
            ({ id, affected }) =>
              affected.database_specific?.chainguard?.applies_to_subpackages !== false &&
              !own.some((each) => each.id === id),
          )
    const held = [...own, ...ofOrigin].filter((each) => holdsVersion(each.affected, found.version, order))
    return [...new Set(held.map((each) => each.id))].sort()
  }
}

const placeOf = (ecosystem: string, name: string): string => {
  const place = comparableEcosystem(ecosystem)
  return `${place} ${comparableName(place, name)}`
}
