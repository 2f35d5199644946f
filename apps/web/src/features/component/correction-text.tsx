import { Text } from "@mantine/core"
import { exactTime } from "../../ui/time.tsx"
import type { Correction } from "./fetch-corrections.ts"

/** A correction in words: by whom, when, why, how far it reaches, what it says instead. */
export function CorrectionText({ correction }: { readonly correction: Correction }) {
  return (
    <div>
      <Text size="sm">
        {correction.by}, {exactTime(correction.updatedAt)}
        {correction.note && `: ${correction.note}`}
      </Text>
      <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
        {`${reachText(correction)}: ${setText(correction)}`}
      </Text>
    </div>
  )
}

/** How far a correction holds, in words. */
export function reachText({ kind, reach, family, where }: Correction): string {
  if (kind === "rule") return `By a rule, for ${whereText(where)}`
  return reach === "asset" ? `For all versions of ${family ?? "the asset"}` : "For everything that says the same"
}

/** The patterns of a rule as one reads them aloud: `purl pkg:npm/acme-* and version 1.*`. */
export const whereText = (where: Correction["where"]): string =>
  Object.entries(where)
    .flatMap(([name, pattern]) => (pattern === null ? [] : [`${name === "cpe" ? "CPE" : name} ${pattern}`]))
    .join(" and ")

/** What a correction is about: the patterns of a rule, the words of a component. */
export const subjectText = ({ kind, where }: Correction): string =>
  kind === "rule" ? whereText(where) : (where.purl ?? where.name ?? "")

const names = { purl: "purl", cpe: "CPE", licenses: "license", supplier: "supplier" } as const

/** What holds instead: `supplier Acme; license MIT, ISC`; an empty value is none. */
export const setText = ({ set }: Pick<Correction, "set">): string =>
  (["purl", "cpe", "licenses", "supplier"] as const)
    .flatMap((name) => {
      const value = set[name]
      if (value === undefined) return []
      const text = typeof value === "string" ? value : value.join(", ")
      return [text === "" ? `no ${names[name]}` : `${names[name]} ${text}`]
    })
    .join("; ")
