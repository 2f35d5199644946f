import { Badge } from "@mantine/core"
import type { VexStatement } from "./fetch-vex.ts"

export const verdicts = [
  { value: "applied", label: "Applied", color: "teal" },
  { value: "proposed", label: "Proposed", color: "blue" },
  { value: "ignored", label: "Ignored", color: "gray" },
  { value: "unmatched", label: "Unmatched", color: "gray" },
  { value: "unreadable", label: "Unreadable", color: "red" },
] as const

/** What became of a statement, in a word. */
export function Verdict({ state }: { readonly state: VexStatement["state"] }) {
  const verdict = verdicts.find((each) => each.value === state)
  return (
    <Badge
      variant={state === "unmatched" ? "default" : "light"}
      color={verdict?.color ?? "gray"}
      tt="none"
      miw="max-content"
    >
      {verdict?.label ?? state}
    </Badge>
  )
}
