import type { FilterField } from "../../ui/list/filter-text.ts"
import { fetchLabels } from "./fetch-labels.ts"

/** A filter by one of the organization's labels, of which those that most things have are offered first. */
export const labelField = (label: string): FilterField => ({
  word: "label",
  parameter: "label",
  label,
  kind: "text",
  offers: {
    key: ["labels"],
    ask: async (typed) => {
      const filter = { limit: "20", sort: "-assets", ...(typed === "" ? {} : { q: typed }) }
      return (await fetchLabels(filter, undefined)).items.map(({ name }) => name)
    },
  },
})
