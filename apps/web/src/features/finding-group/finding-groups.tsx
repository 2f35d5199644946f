import { useNavigate } from "@tanstack/react-router"
import type { ReactNode } from "react"
import { useAddress } from "../../address.ts"
import { useList } from "../../api/use-list.ts"
import { paths } from "../../paths.ts"
import { counted } from "../../ui/counted.ts"
import { DataList } from "../../ui/list/data-list.tsx"
import { listCount } from "../../ui/list/list-count.ts"
import { useSelection } from "../../ui/list/use-selection.ts"
import { ListWithDrawer } from "../../ui/side-drawer.tsx"
import { BulkTriage } from "../triage/bulk-triage.tsx"
import { allThatMatch, filterOfAddress } from "../triage/triage-subject.ts"
import { type FindingGrouping, fetchGroups } from "./fetch-groups.ts"
import { GroupNarrowRow, groupColumns } from "./group-columns.tsx"
import { GroupDrawer, narrowed } from "./group-drawer.tsx"

interface FindingGroupsProps {
  readonly grouping: FindingGrouping
  /** What the address says beside what is open and how it is grouped. */
  readonly filter: Readonly<Record<string, string>>
  /** The filter bar, which tells how many groups there are. */
  bar(count: string | null): ReactNode
  readonly empty: ReactNode
}

/**
 * Findings put together by asset or by component: how many of which severity, one decision for all of a group or of
 * several.
 */
export function FindingGroups({ grouping, filter, bar, empty }: FindingGroupsProps) {
  const { query, change } = useAddress()
  const navigate = useNavigate()
  const source = useList(["finding-groups", grouping, filter], (cursor) => fetchGroups(grouping, filter, cursor))
  const selection = useSelection(`${grouping} ${JSON.stringify(filter)}`)
  const opened = source.rows.find((group) => group.id === query.open)
  const ids = [...selection.ids]
  return (
    <>
      {bar(listCount(source, grouping))}
      <ListWithDrawer
        drawer={
          opened && (
            <GroupDrawer
              key={opened.id}
              grouping={grouping}
              group={opened}
              filter={filter}
              onClose={() => change({ open: null })}
            />
          )
        }
      >
        <DataList
          key={grouping}
          id={`findings-by-${grouping}`}
          label={grouping === "asset" ? "Findings by asset" : "Findings by component"}
          columns={groupColumns[grouping]}
          source={source}
          rowId={(group) => group.id}
          narrow={(group) => <GroupNarrowRow group={group} grouping={grouping} />}
          selection={selection}
          openId={query.open ?? null}
          onOpen={(group) => change({ open: group.id }, { replace: query.open !== undefined })}
          onGo={(group) =>
            void navigate({
              to: grouping === "asset" ? `${paths.asset(group.id)}?tab=findings` : paths.package(group.id),
            })
          }
          sort={filter.sort ?? "-priority"}
          onSort={(sort) => change({ sort })}
          empty={empty}
        />
      </ListWithDrawer>
      <BulkTriage
        selected={ids.length === 0 ? null : counted(ids.length, grouping)}
        about={{ filter: ids.map((id) => ({ ...filterOfAddress(filter), ...narrowed(grouping, id) })) }}
        vex={grouping === "asset" ? { assetIds: ids } : null}
        all={allThatMatch(source, ids.length, filter, grouping)}
        onDone={() => selection.change(new Set())}
      />
    </>
  )
}
