import type { FilterField } from "../../ui/list/filter-text.ts"
import { verdicts } from "./statement-verdict.tsx"

/** What VEX documents are filtered by: the words of the API. */
export const vexFields: readonly FilterField[] = [
  {
    word: "state",
    parameter: "state",
    label: "With a statement that came to this",
    kind: "choice",
    values: verdicts.map(({ value, label }) => ({ value, label })),
  },
  { word: "author", parameter: "author", label: "Author, the whole name", kind: "text" },
  { word: "asset", parameter: "asset", label: "About an asset, its name", kind: "text" },
  {
    word: "standard",
    parameter: "standard",
    label: "Format",
    kind: "choice",
    values: [
      { value: "cyclonedx", label: "CycloneDX" },
      { value: "openvex", label: "OpenVEX" },
      { value: "csaf", label: "CSAF" },
    ],
  },
  { word: "embedded", parameter: "embedded", label: "Part of an SBOM", kind: "flag" },
]
