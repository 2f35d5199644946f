import type { FilterField } from "../../ui/list/filter-text.ts"

/** What components are filtered by: the words of the API. */
export const componentFields: readonly FilterField[] = [
  { word: "affected", parameter: "affected", label: "Has open findings", kind: "flag" },
  { word: "unmatched", parameter: "unmatched", label: "Could not be matched", kind: "flag" },
  { word: "license", parameter: "license", label: "License", kind: "text" },
]

/** Across all assets a package can be asked for by purl, below a version, by hash. */
export const componentSearchFields: readonly FilterField[] = [
  { word: "purl", parameter: "purl", label: "Package, e.g. pkg:npm/lodash", kind: "text" },
  { word: "below", parameter: "below", label: "Versions below, with purl", kind: "text" },
  ...componentFields,
  { word: "hash", parameter: "hash", label: "Hash of any algorithm", kind: "text" },
]
