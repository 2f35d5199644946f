import { formatQuery } from "../../address.ts"
import { paths } from "../../paths.ts"
import type { SavedList, SavedView } from "./fetch-saved-views.ts"

/**
 * The lists by their names on the pages; findings are listed on each asset and product, so that their views have no
 * place of their own.
 */
export const savedLists: Readonly<Record<SavedList, { readonly label: string; readonly page: string | null }>> = {
  vulnerabilities: { label: "Vulnerabilities", page: paths.vulnerabilities },
  findings: { label: "Findings of an asset or product", page: null },
  assets: { label: "Assets", page: paths.assets },
  components: { label: "Components", page: paths.components },
  sboms: { label: "SBOMs", page: paths.sboms },
  vex: { label: "VEX", page: paths.vex },
}

/** Where a view is seen; null: on the page of any asset or product, by its menu. */
export function placeOfView({ list, query }: Pick<SavedView, "list" | "query">): string | null {
  const { page } = savedLists[list]
  return page === null ? null : page + formatQuery(query)
}

/** What a view asks, in the words of its address. */
export const viewWords = ({ query }: Pick<SavedView, "query">): string =>
  Object.entries(query)
    .map(([name, value]) => `${name}:${value}`)
    .join(" ")
