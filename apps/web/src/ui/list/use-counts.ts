import { type QueryKey, useQueries, useQuery } from "@tanstack/react-query"
import { type FilterField, wholeOf } from "./filter-text.ts"

/** How a list is asked how many rows a filter leaves. */
export interface Counting {
  /** What the list's own pages are kept by: with them the counts are read anew. */
  readonly key: QueryKey
  ask(filter: Readonly<Record<string, string>>): Promise<{ readonly total: number; readonly totalIsExact: boolean }>
}

type Filter = Readonly<Record<string, string>>

const countQuery = ({ key, ask }: Counting, filter: Filter | null) => ({
  queryKey: [...key, "count", filter],
  queryFn: () => ask({ ...filter, limit: "1" }),
  enabled: filter !== null,
  select: ({ total, totalIsExact }: { readonly total: number; readonly totalIsExact: boolean }) =>
    `${totalIsExact ? "" : "~"}${total.toLocaleString("en")}`,
  staleTime: 30_000,
})

/** How many rows each of these filters leaves, once it is known. */
export const useCounts = (counting: Counting, filters: readonly (Filter | null)[]): readonly (string | undefined)[] =>
  useQueries({ queries: filters.map((filter) => countQuery(counting, filter)) }).map(({ data }) => data)

/** How many rows there are without the filter; null where there is none, or nothing known. */
export const useAll = (counting: Counting, query: Filter, fields: readonly FilterField[]): string | null =>
  useQuery(countQuery(counting, wholeOf(query, fields))).data ?? null
