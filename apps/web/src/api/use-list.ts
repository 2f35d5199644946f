import { keepPreviousData, type QueryKey, useInfiniteQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import type { ListSource } from "../ui/list/list-source.ts"
import { problemText } from "./problem-text.ts"

interface Page<Row> {
  readonly items: readonly Row[]
  readonly nextCursor: string | null
  readonly total: number
  readonly totalIsExact: boolean
}

/** A list of the API as the list component takes it: page by page while scrolling; while a new filter is asked, the old rows stay and are marked stale. */
export function useList<Row>(
  key: QueryKey,
  fetchPage: (cursor: string | undefined) => Promise<Page<Row>>,
): ListSource<Row> {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => fetchPage(pageParam),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    // Else each page that comes is compared with all that are there, value by value.
    structuralSharing: false,
  })
  const pages = query.data?.pages
  const first = pages?.[0]
  const rows = useMemo(() => pages?.flatMap((page) => page.items) ?? [], [pages])
  return {
    rows,
    total: first?.total ?? null,
    totalIsExact: first?.totalIsExact ?? true,
    isLoading: query.isPending,
    isStale: query.isPlaceholderData,
    isLoadingMore: query.isFetchingNextPage,
    hasMore: query.hasNextPage,
    problem: query.error && !query.data ? problemText(query.error) : null,
    loadMore: () => {
      if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage()
    },
    retry: () => void query.refetch(),
  }
}

const firstPage: string | undefined = undefined
