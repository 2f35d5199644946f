import { Skeleton } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { problemText } from "../../api/problem-text.ts"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { componentQuery } from "./fetch-components.ts"
import { PathGraph } from "./path-graph.tsx"

/** The paths to a component, asked for by its id: for where only that is known. */
export function ComponentPaths({ componentId }: { readonly componentId: string }) {
  const found = useQuery(componentQuery(componentId))
  if (found.isPending) return <Skeleton height={120} />
  if (found.error) return <ProblemNote problem={problemText(found.error)} onRetry={() => void found.refetch()} />
  const { asset, paths, isDirect } = found.data
  return <PathGraph asset={asset} paths={paths} isDirect={isDirect} />
}
