import { Button } from "@mantine/core"
import { IconUpload } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { Link, useNavigate } from "@tanstack/react-router"
import { useAddress } from "../../address.ts"
import { ExportLink } from "../../api/export-link.tsx"
import { useList } from "../../api/use-list.ts"
import { paths } from "../../paths.ts"
import { useAllowance } from "../../session/use-session.ts"
import { AllowedButton } from "../../ui/allowed-button.tsx"
import { EmptyNote } from "../../ui/empty-note.tsx"
import { PageHeader } from "../../ui/frame/page-header.tsx"
import { DataList } from "../../ui/list/data-list.tsx"
import { EmptyList } from "../../ui/list/empty-list.tsx"
import { FilterBar } from "../../ui/list/filter-bar.tsx"
import { listCount } from "../../ui/list/list-count.ts"
import { SelectedRows } from "../../ui/list/selected-rows.tsx"
import { useSelection } from "../../ui/list/use-selection.ts"
import { ListWithDrawer } from "../../ui/side-drawer.tsx"
import { SavedViewsMenu } from "../saved-view/saved-views-menu.tsx"
import { fetchProposals } from "./fetch-proposals.ts"
import { authorOf, fetchVexDocuments, vexFormatName } from "./fetch-vex.ts"
import { SelectedVex } from "./selected-vex.tsx"
import { VexNarrowRow, vexColumns } from "./vex-columns.tsx"
import { VexDrawer } from "./vex-drawer.tsx"
import { vexFields } from "./vex-fields.ts"

/** What do others say about our findings, and what became of it? */
export function VexPage() {
  const { query, change } = useAddress()
  const { open, ...filter } = query
  const navigate = useNavigate()
  const mayUpload = useAllowance("create:sbom-and-vex")
  const source = useList(["vex", "list", filter], (cursor) => fetchVexDocuments(filter, cursor))
  const selection = useSelection(JSON.stringify(filter))
  const mayReadTriage = useAllowance("read:vulnerability-triage")
  const waiting = useQuery({
    queryKey: ["proposals", "waiting"],
    enabled: mayReadTriage.isAllowed,
    queryFn: () => fetchProposals({ limit: "1" }, undefined),
  })

  const opened = source.rows.find((document) => document.id === open)
  return (
    <>
      <PageHeader
        title="VEX"
        lead="What suppliers and others state about vulnerabilities in products, held against your findings."
        actions={
          <>
            <Button component={Link} to={paths.vexProposals} variant="default">
              Proposals{waiting.data?.total ? ` (${waiting.data.total.toLocaleString("en")})` : ""}
            </Button>
            <AllowedButton
              allowance={mayUpload}
              leftSection={<IconUpload size={16} />}
              onClick={() => void navigate({ to: paths.upload })}
            >
              Upload VEX
            </AllowedButton>
          </>
        }
      />
      <FilterBar
        fields={vexFields}
        query={query}
        onChange={change}
        placeholder="Filter: state:unmatched author:Acme CVE-2024-3094"
        count={listCount(source, "document")}
        counting={{ key: ["vex", "list"], ask: (asked) => fetchVexDocuments(asked, undefined) }}
        actions={
          <>
            <SavedViewsMenu list="vex" />
            <ExportLink path="vex" filter={filter} />
          </>
        }
      />
      <ListWithDrawer drawer={opened && <VexDrawer document={opened} onClose={() => change({ open: null })} />}>
        <DataList
          id="vex"
          label="VEX documents"
          columns={vexColumns}
          source={source}
          rowId={(document) => document.id}
          narrow={(document) => <VexNarrowRow document={document} />}
          selection={selection}
          openId={open ?? null}
          onOpen={(document) => change({ open: document.id }, { replace: open !== undefined })}
          onGo={(document) => void navigate({ to: paths.vexDocument(document.id) })}
          sort={filter.sort ?? "-uploadedAt"}
          onSort={(sort) => change({ sort })}
          empty={
            <EmptyList filter={filter} nothingFits="No document fits the filter">
              <EmptyNote
                title="No VEX documents yet"
                action={
                  mayUpload.isAllowed && (
                    <Button component={Link} to={paths.upload} variant="default">
                      Upload VEX
                    </Button>
                  )
                }
              >
                A supplier's word that a flaw does not concern its product closes your finding. OpenVEX, CycloneDX and
                CSAF are taken, here or from a pipeline: <code>waybill vex upload supplier.vex.json</code>
              </EmptyNote>
            </EmptyList>
          }
        />
      </ListWithDrawer>
      <SelectedRows
        selection={selection}
        source={source}
        rowId={(document) => document.id}
        nameOf={(document) => `${authorOf(document)} (${document.fileName ?? vexFormatName(document.format)})`}
        noun="document"
        filter={filter}
      >
        {(selected) => <SelectedVex selected={selected} />}
      </SelectedRows>
    </>
  )
}
