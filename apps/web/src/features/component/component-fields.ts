import type { FilterField } from "../../ui/list/filter-text.ts"

/** What components are filtered by: the words of the API. */
export const componentFields: readonly FilterField[] = [
  { word: "affected", parameter: "affected", label: "Has open findings", kind: "flag" },
  { word: "unmatched", parameter: "unmatched", label: "Could not be matched", kind: "flag" },
  { word: "reason", parameter: "reason", label: "Not matched because, e.g. no-purl", kind: "text" },
  { word: "license", parameter: "license", label: "License", kind: "text" },
]

/** Across all assets a package can be asked for by purl, below a version, by hash. */
export const componentSearchFields: readonly FilterField[] = [
  { word: "purl", parameter: "purl", label: "Package, e.g. pkg:npm/lodash", kind: "text" },
  { word: "name", parameter: "name", label: "The whole name", kind: "text" },
  { word: "from", parameter: "from", label: "This version and above, with purl", kind: "text" },
  { word: "range", parameter: "range", label: "vers: range, with purl", kind: "text" },
  { word: "package", parameter: "package", label: "A package by its key", kind: "text" },
  { word: "version", parameter: "version", label: "This version alone, with package", kind: "text" },
  { word: "below", parameter: "below", label: "Versions below, with purl", kind: "text" },
  ...componentFields,
  { word: "hash", parameter: "hash", label: "Hash of any algorithm", kind: "text" },
]
