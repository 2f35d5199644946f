import type { FilterField } from "../../ui/list/filter-text.ts"
import { labelField } from "../label/label-field.ts"
import { kevField, severityField } from "../vulnerability/vulnerability-fields.ts"

/** What assets are filtered by: the words of the API. */
export const assetFields: readonly FilterField[] = [
  severityField,
  kevField,
  labelField("Label"),
  { word: "active", parameter: "active", label: "Counts in lists", kind: "flag" },
  {
    word: "relationship",
    parameter: "relationship",
    label: "First or third party",
    kind: "choice",
    values: [
      { value: "first", label: "We make it" },
      { value: "third", label: "We use it" },
    ],
  },
]
