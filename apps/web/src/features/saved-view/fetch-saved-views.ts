import { queryOptions } from "@tanstack/react-query"
import { api, expectData } from "../../api/client.ts"
import { pageQuery } from "../../api/page-query.ts"

/** One page of the views that one may open, of all lists, by the address's filter. */
export const fetchSavedViews = async (filter: Readonly<Record<string, string>>, cursor: string | undefined) =>
  expectData(await api.GET("/api/v1/saved-views", { querySerializer: pageQuery(filter, cursor) }))

export type SavedView = Awaited<ReturnType<typeof fetchSavedViews>>["items"][number]

/** The lists whose questions can be kept. */
export type SavedList = SavedView["list"]

/** The person's own views of a list and those that others share, by name; old by a minute at most. */
export const savedViewsQuery = (list: SavedList) =>
  queryOptions({
    queryKey: ["saved-views", list],
    queryFn: async () => expectData(await api.GET("/api/v1/saved-views", { params: { query: { list } } })).items,
    staleTime: 60_000,
  })
