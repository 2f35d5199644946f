import {
  type InfiniteData,
  keepPreviousData,
  type QueryKey,
  useInfiniteQuery,
  useQueryClient,
} from "@tanstack/react-query"
import { useMemo, useRef, useState } from "react"
import type { ListSource } from "../ui/list/list-source.ts"
import { problemText } from "./problem-text.ts"
import { isInView, joined, type Page, type RowRange, rowsByPage, withRead } from "./renewed-pages.ts"

/**
 * A list of the API as the list component takes it: page by page while scrolling; while a new filter is asked, the old
 * rows stay and are marked stale. What has to be read again is where somebody looks: after a change those who had
 * scrolled far waited for every page. The others are when they come into sight.
 */
export function useList<Row extends { readonly id: string }>(
  key: QueryKey,
  fetchPage: (cursor: string | undefined) => Promise<Page<Row>>,
): ListSource<Row> {
  const client = useQueryClient()
  const view = useRef<RowRange | null>(null)
  const shown = useRef<readonly (readonly Row[])[]>([])
  const [late, reading] = [useRef(new WeakSet<Page<Row>>()), useRef(new WeakSet<Page<Row>>())]
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: async ({ pageParam }) => {
      const known = client.getQueryData<InfiniteData<Page<Row>, string | undefined>>(key)
      const index = known?.pageParams.indexOf(pageParam) ?? -1
      const before = known?.pages[index]
      if (known === undefined || before === undefined) return fetchPage(pageParam)
      // The first one counts: the others' cursors may hold how many there were when they were made.
      if (index === 0 || isInView(shown.current, index, view.current))
        return joined(await fetchPage(pageParam), before, known.pages[index + 1])
      late.current.add(before)
      return before
    },
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    // Else each page that comes is compared with all that are there, value by value.
    structuralSharing: false,
  })
  const pages = query.data?.pages
  const first = pages?.[0]
  const [rowsOf] = useState(() => rowsByPage<Row>())
  const byPage = rowsOf(pages ?? none)
  const rows = useMemo(() => byPage.flat(), [byPage])
  shown.current = byPage
  // The same as long as it is: who has seen it tells it from the next.
  const { error } = query
  const problem = useMemo(() => error && problemText(error), [error])
  /** Reads the pages that are late and come into sight. */
  const catchUp = (): void => {
    const known = client.getQueryData<InfiniteData<Page<Row>, string | undefined>>(key)
    known?.pages.forEach((page, index) => {
      if (!late.current.has(page) || reading.current.has(page)) return
      if (!isInView(shown.current, index, view.current)) return
      reading.current.add(page)
      fetchPage(known.pageParams[index])
        .then((read) =>
          client.setQueryData<InfiniteData<Page<Row>, string | undefined>>(
            key,
            (now) => now && withRead(now, page, read),
          ),
        )
        // What cannot be read is told by the list itself, which tries again.
        .catch(() => client.invalidateQueries({ queryKey: key, exact: true }))
        .finally(() => reading.current.delete(page))
    })
  }
  return {
    rows,
    total: first?.total ?? null,
    totalIsExact: first?.totalIsExact ?? true,
    isLoading: query.isPending,
    isStale: query.isPlaceholderData,
    isLoadingMore: query.isFetching && !query.isPending,
    hasMore: query.hasNextPage,
    problem: query.data ? null : problem,
    lateProblem: query.data ? problem : null,
    // Who could not be given more is asked before it is tried again.
    loadMore: () => {
      if (query.hasNextPage && !query.isFetching && !query.isFetchNextPageError) void query.fetchNextPage()
    },
    retry: () => void (query.isFetchNextPageError ? query.fetchNextPage() : query.refetch()),
    see: (first, last) => {
      view.current = { first, last }
      catchUp()
    },
  }
}

const firstPage: string | undefined = undefined
const none: readonly never[] = []
