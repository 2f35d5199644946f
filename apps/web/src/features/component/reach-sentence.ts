import { counted } from "../../ui/counted.ts"

/** What a change of corrections came to, or would come to. */
export interface Reached {
  readonly components: number
  readonly assets: number
  readonly findings: { readonly added: number; readonly ended: number }
  readonly vulnerabilities: { readonly added: readonly string[]; readonly ended: readonly string[] }
}

const idsShown = 5

/** "12 components in 3 assets; 4 findings begin (CVE-…), 1 ends (CVE-…)." */
export function reachSentence({ components, assets, findings, vulnerabilities }: Reached): string {
  const named = (ids: readonly string[]) =>
    ids.length === 0 ? "" : ` (${ids.slice(0, idsShown).join(", ")}${ids.length > idsShown ? " …" : ""})`
  return `${counted(components, "component")} in ${counted(assets, "asset")}; ${counted(findings.added, "finding")} ${findings.added === 1 ? "begins" : "begin"}${named(vulnerabilities.added)}, ${findings.ended} ${findings.ended === 1 ? "ends" : "end"}${named(vulnerabilities.ended)}.`
}
