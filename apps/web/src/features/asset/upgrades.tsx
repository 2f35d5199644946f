import { Anchor, Skeleton, Table, Text } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { paths } from "../../paths.ts"
import { Breakable } from "../../ui/breakable.tsx"
import { counted } from "../../ui/counted.ts"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { StackingTable } from "../../ui/stacking-table.tsx"

/** "These 4 upgrades remove 31 of 40": package, from, to, what it clears. */
export function Upgrades({ assetId }: { readonly assetId: string }) {
  const upgrades = useQuery({
    queryKey: ["asset", assetId, "upgrades"],
    queryFn: async () =>
      expectData(await api.GET("/api/v1/assets/{assetId}/upgrades", { params: { path: { assetId } } })),
  })
  if (upgrades.isPending) return <Skeleton height={300} />
  if (upgrades.error)
    return <ProblemNote problem={problemText(upgrades.error)} onRetry={() => void upgrades.refetch()} />
  const { items, findings } = upgrades.data
  const shown = items.slice(0, 6)
  const last = shown.at(-1)
  if (!last)
    return (
      <Text size="sm" c="dimmed">
        {findings === 0 ? "Nothing is open." : "No source knows a version without the open findings."}
      </Text>
    )
  return (
    <>
      <Text size="sm" mb={6}>
        {shown.length === 1 ? "This upgrade removes" : `These ${shown.length} upgrades remove`}{" "}
        <b>{last.removedSoFar}</b> of {counted(findings, "finding")}.
      </Text>
      <StackingTable heads={[{ name: "Package" }, { name: "Upgrade to" }, { name: "Removes", isNumber: true }]}>
        {shown.map((each) => (
          <Table.Tr key={`${each.package} ${each.from}`}>
            <Table.Td data-wide>
              <Anchor
                component={Link}
                to={paths.component(each.componentId)}
                size="sm"
                className="mono"
                underline="always"
              >
                {each.package.replace(/^.*\//, "")}
              </Anchor>{" "}
              <span className="mono quiet">
                <Breakable text={each.package.replace(/^pkg:|\/[^/]*$/g, "")} />
              </span>
              {each.isDirect && <span className="quiet"> direct</span>}
            </Table.Td>
            <Table.Td className="mono" data-next data-label="Upgrade to">
              <b>{each.to}</b> <span className="quiet">from {each.from}</span>
            </Table.Td>
            <Table.Td ta="end" className="numbers" data-label="Removes">
              {each.removes}
            </Table.Td>
          </Table.Tr>
        ))}
      </StackingTable>
    </>
  )
}
