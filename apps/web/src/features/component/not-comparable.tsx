import { Anchor, Text } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { paths } from "../../paths.ts"
import { counted } from "../../ui/counted.ts"
import { fetchComponents } from "./fetch-components.ts"

/**
 * Says what a question about versions cannot answer: components of the package whose version has no place in its order
 * are in no range, and not above or below anything.
 */
export function NotComparable({ filter }: { readonly filter: Readonly<Record<string, string>> }) {
  const { purl, from, below, range } = filter
  const isAsked = purl !== undefined && [from, below, range].some((each) => each !== undefined)
  const unreadable = { purl: purl ?? "", reason: "unreadable-version" }
  const found = useQuery({
    queryKey: ["components", "not-comparable", purl],
    queryFn: () => fetchComponents({ ...unreadable, limit: "1" }, undefined),
    enabled: isAsked,
  })
  const total = found.data?.total ?? 0
  if (!isAsked || total === 0) return null
  return (
    <Text size="sm" c="dimmed" px={24} py={6} role="status">
      {counted(total, "component")} more of the package {total === 1 ? "has a version" : "have versions"} that cannot be
      compared.{" "}
      <Anchor component={Link} to={`${paths.components}?${new URLSearchParams(unreadable)}`} size="sm">
        Show {total === 1 ? "it" : "them"}
      </Anchor>
    </Text>
  )
}
