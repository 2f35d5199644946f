import { useQuery } from "@tanstack/react-query"
import { fetchTokens } from "../token/fetch-tokens.ts"
import type { Trust } from "./fetch-trust.ts"

/**
 * The tokens that can be named: those that bring VEX and may not triage, since the others need no naming; and those
 * that are named.
 */
export function useNameableTokens(before: Trust, mayChange: boolean) {
  const all = useQuery({
    queryKey: ["tokens", "that-bring-vex"],
    enabled: mayChange,
    queryFn: () => fetchTokens({ all: "true", limit: "1000" }, undefined),
  })
  const labels = new Map(
    before.authors.flatMap(({ tokens }) => tokens.map(({ id, name, owner }) => [id, `${name} (${owner})`])),
  )
  for (const { id, name, owner, state, permissions } of all.data?.items ?? [])
    if (
      state === "active" &&
      permissions.includes("create:sbom-and-vex") &&
      !permissions.includes("create:vulnerability-triage")
    )
      labels.set(id, `${name} (${owner.name})`)
  return [...labels].map(([value, label]) => ({ value, label }))
}
