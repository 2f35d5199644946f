import { Anchor, Button, Skeleton, Table, Text } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { paths } from "../../paths.ts"
import { Breakable } from "../../ui/breakable.tsx"
import { counted } from "../../ui/counted.ts"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { StackingTable } from "../../ui/stacking-table.tsx"

const shownFirst = 6

/** "These 4 upgrades remove 31 of 40": package, from, to, what it clears. */
export function Upgrades({ assetId }: { readonly assetId: string }) {
  const [areAllShown, showAll] = useState(false)
  const upgrades = useQuery({
    queryKey: ["asset", assetId, "upgrades"],
    queryFn: async () =>
      expectData(await api.GET("/api/v1/assets/{assetId}/upgrades", { params: { path: { assetId } } })),
  })
  if (upgrades.isPending) return <Skeleton height={300} />
  if (upgrades.error)
    return <ProblemNote problem={problemText(upgrades.error)} onRetry={() => void upgrades.refetch()} />
  const { items, findings } = upgrades.data
  const shown = areAllShown ? items : items.slice(0, shownFirst)
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
              {each.flavor && (
                <div className="quiet" title={`No source names a fixed version for ${each.flavor}`}>
                  or the {each.flavor} one of that number or above
                </div>
              )}
            </Table.Td>
            <Table.Td ta="end" className="numbers" data-label="Removes">
              {each.removes}
            </Table.Td>
          </Table.Tr>
        ))}
      </StackingTable>
      {shown.some(({ removes }) => removes === 0) && (
        <Text size="sm" c="dimmed" mt={6}>
          0: others carry the same vulnerabilities, which go once all of them are upgraded.
        </Text>
      )}
      {items.length > shownFirst && (
        <Button
          variant="default"
          size="compact-sm"
          mt={8}
          aria-expanded={areAllShown}
          onClick={() => showAll(!areAllShown)}
        >
          {areAllShown ? `Show the first ${shownFirst}` : `Show all ${items.length}`}
        </Button>
      )}
    </>
  )
}
