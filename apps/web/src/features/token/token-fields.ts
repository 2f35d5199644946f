import type { FilterField } from "../../ui/list/filter-text.ts"

/** What tokens are filtered by: the words of the API. */
export const tokenFields: readonly FilterField[] = [
  {
    word: "state",
    parameter: "state",
    label: "State",
    kind: "choice",
    values: [
      { value: "active", label: "Works" },
      { value: "rotating", label: "Replaced, still works" },
      { value: "expired", label: "Expired" },
      { value: "revoked", label: "Revoked" },
    ],
  },
]
