import { Button } from "@mantine/core"
import { IconUpload } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { Link, useNavigate } from "@tanstack/react-router"
import { useAddress } from "../../address.ts"
import { useList } from "../../api/use-list.ts"
import { paths } from "../../paths.ts"
import { useAllowance } from "../../session/use-session.ts"
import { AllowedButton } from "../../ui/allowed-button.tsx"
import { EmptyNote } from "../../ui/empty-note.tsx"
import { PageHeader } from "../../ui/frame/page-header.tsx"
import { DataList } from "../../ui/list/data-list.tsx"
import { listCount } from "../../ui/list/list-count.ts"
import { ListWithDrawer } from "../../ui/side-drawer.tsx"
import { fetchProposals } from "./fetch-proposals.ts"
import { fetchVexDocuments } from "./fetch-vex.ts"
import { VexNarrowRow, vexColumns } from "./vex-columns.tsx"
import { VexDrawer } from "./vex-drawer.tsx"

/** What do others say about our findings, and what became of it? */
export function VexPage() {
  const { query, change } = useAddress()
  const navigate = useNavigate()
  const mayUpload = useAllowance("create:sbom-and-vex")
  const source = useList(["vex", "list"], fetchVexDocuments)
  const mayReadTriage = useAllowance("read:vulnerability-triage")
  const waiting = useQuery({
    queryKey: ["proposals", "waiting"],
    enabled: mayReadTriage.isAllowed,
    queryFn: () => fetchProposals({ limit: "1" }, undefined),
  })

  const opened = source.rows.find((document) => document.id === query.open)
  return (
    <>
      <PageHeader
        title="VEX"
        identity={<span className="quiet numbers">{listCount(source, "document")}</span>}
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
      <ListWithDrawer drawer={opened && <VexDrawer document={opened} onClose={() => change({ open: null })} />}>
        <DataList
          id="vex"
          label="VEX documents"
          columns={vexColumns}
          source={source}
          rowId={(document) => document.id}
          narrow={(document) => <VexNarrowRow document={document} />}
          openId={query.open ?? null}
          onOpen={(document) => change({ open: document.id }, { replace: query.open !== undefined })}
          onGo={(document) => void navigate({ to: paths.vexDocument(document.id) })}
          empty={
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
          }
        />
      </ListWithDrawer>
    </>
  )
}
