import type { FilterField } from "../../ui/list/filter-text.ts"

/** What assets are filtered by: the words of the API. */
export const assetFields: readonly FilterField[] = [
  { word: "label", parameter: "label", label: "Label", kind: "text" },
  { word: "active", parameter: "active", label: "Counts in lists", kind: "flag" },
]
