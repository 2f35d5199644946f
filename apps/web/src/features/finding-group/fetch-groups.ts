import { api, expectData } from "../../api/client.ts"
import { pageQuery } from "../../api/page-query.ts"

/** How findings are put together; by vulnerability each flaw stands once. */
export const groupings = [
  { value: "vulnerability", label: "Vulnerability" },
  { value: "component", label: "Component" },
  { value: "asset", label: "Asset" },
] as const
export type Grouping = (typeof groupings)[number]["value"]
export type FindingGrouping = Exclude<Grouping, "vulnerability">

/** The grouping that an address names. */
export const groupingOf = (given: string | undefined): Grouping =>
  groupings.find((each) => each.value === given)?.value ?? "vulnerability"

/** The API's word: components are put together by package, whatever their version. */
export const byOf = (grouping: FindingGrouping) => (grouping === "asset" ? "asset" : "package")

/** One page of findings counted by asset or by package. */
export const fetchGroups = async (
  grouping: FindingGrouping,
  filter: Readonly<Record<string, string>>,
  cursor: string | undefined,
) =>
  expectData(
    await api.GET("/api/v1/findings/groups", {
      params: { query: { by: byOf(grouping) } },
      querySerializer: pageQuery({ ...filter, by: byOf(grouping) }, cursor),
    }),
  )

export type FindingGroup = Awaited<ReturnType<typeof fetchGroups>>["items"][number]
