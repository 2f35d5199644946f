import { useAddress } from "../../address.ts"
import { ExportLink } from "../../api/export-link.tsx"
import { useList } from "../../api/use-list.ts"
import { EmptyNote } from "../../ui/empty-note.tsx"
import { PageHeader } from "../../ui/frame/page-header.tsx"
import { DataList } from "../../ui/list/data-list.tsx"
import { EmptyList } from "../../ui/list/empty-list.tsx"
import { FilterBar } from "../../ui/list/filter-bar.tsx"
import type { FilterField } from "../../ui/list/filter-text.ts"
import { listCount } from "../../ui/list/list-count.ts"
import { ListWithDrawer } from "../../ui/side-drawer.tsx"
import { SettingsPage } from "../settings/settings-page.tsx"
import { AuditNarrowRow, auditColumns } from "./audit-columns.tsx"
import { AuditDrawer } from "./audit-drawer.tsx"
import { fetchAudit } from "./fetch-audit.ts"

const fields: readonly FilterField[] = [
  { word: "action", parameter: "action", label: "Action, e.g. token.created", kind: "text" },
  { word: "kind", parameter: "objectKind", label: "Kind of object, e.g. token", kind: "text" },
]

/** Who did what, when and from where? */
export function AuditPage() {
  const { query, change } = useAddress()
  const { open, ...filter } = query
  const source = useList(["audit", filter], (cursor) => fetchAudit(filter, cursor))
  const opened = source.rows.find((event) => event.id === open)
  return (
    <SettingsPage>
      <PageHeader title="Audit" lead="Who did what, when and from where. Nothing here is changed or deleted." />
      <FilterBar
        fields={fields}
        query={filter}
        onChange={change}
        placeholder="Filter by name, action:token.created"
        count={listCount(source, "act")}
        counting={{ key: ["audit"], ask: (asked) => fetchAudit(asked, undefined) }}
        actions={<ExportLink path="audit" filter={filter} />}
      />
      <ListWithDrawer
        drawer={opened && <AuditDrawer key={opened.id} event={opened} onClose={() => change({ open: null })} />}
      >
        <DataList
          id="audit"
          label="Audit"
          columns={auditColumns}
          source={source}
          rowId={(event) => event.id}
          narrow={(event) => <AuditNarrowRow event={event} />}
          openId={open ?? null}
          onOpen={(event) => change({ open: event.id }, { replace: open !== undefined })}
          sort={query.sort ?? "-at"}
          onSort={(sort) => change({ sort })}
          empty={
            <EmptyList filter={filter} nothingFits="Nobody did such a thing">
              <EmptyNote title="Nothing was done yet">Each write, sign-in and export is kept here.</EmptyNote>
            </EmptyList>
          }
        />
      </ListWithDrawer>
    </SettingsPage>
  )
}
