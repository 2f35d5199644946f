import { useAddress } from "../../address.ts"
import { ExportLink } from "../../api/export-link.tsx"
import { useList } from "../../api/use-list.ts"
import { EmptyNote } from "../../ui/empty-note.tsx"
import { DataList } from "../../ui/list/data-list.tsx"
import { EmptyList } from "../../ui/list/empty-list.tsx"
import { FilterBar } from "../../ui/list/filter-bar.tsx"
import type { FilterField } from "../../ui/list/filter-text.ts"
import { listCount } from "../../ui/list/list-count.ts"
import { SelectedRows } from "../../ui/list/selected-rows.tsx"
import { useSelection } from "../../ui/list/use-selection.ts"
import { ListWithDrawer } from "../../ui/side-drawer.tsx"
import { SavedViewsMenu } from "../saved-view/saved-views-menu.tsx"
import { UploadFirst } from "../upload/upload-first.tsx"
import { SbomDrawer } from "./sbom-drawer.tsx"
import { fetchSboms, SbomNarrowRow, sbomColumns, sbomColumnsOfAsset } from "./sbom-list.tsx"
import { SelectedSboms } from "./selected-sboms.tsx"

const fields: readonly FilterField[] = [{ word: "active", parameter: "active", label: "Counts", kind: "flag" }]

/** SBOMs, newest first: all, or one asset's. */
export function SbomsList({ assetId }: { readonly assetId: string | null }) {
  const { query, change } = useAddress()
  const { open, tab: _tab, ...given } = query
  const ofAsset: Record<string, string> = assetId === null ? {} : { assetId }
  const filter = { ...given, ...ofAsset }
  const source = useList(["sboms", filter], (cursor) => fetchSboms(filter, cursor))
  const selection = useSelection(JSON.stringify(filter))
  const opened = source.rows.find((sbom) => sbom.id === open)
  return (
    <>
      <FilterBar
        fields={fields}
        query={query}
        onChange={change}
        placeholder="Filter by asset or file, active:yes"
        count={listCount(source, "SBOM")}
        counting={{ key: ["sboms", assetId], ask: (asked) => fetchSboms({ ...asked, ...ofAsset }, undefined) }}
        actions={
          <>
            {assetId === null && <SavedViewsMenu list="sboms" />}
            <ExportLink path="sboms" filter={filter} />
          </>
        }
      />
      <ListWithDrawer drawer={opened && <SbomDrawer sbom={opened} onClose={() => change({ open: null })} />}>
        <DataList
          id={assetId === null ? "sboms" : "asset-sboms"}
          label="SBOMs"
          columns={assetId === null ? sbomColumns : sbomColumnsOfAsset}
          source={source}
          rowId={(sbom) => sbom.id}
          narrow={(sbom) => <SbomNarrowRow sbom={sbom} isOfAsset={assetId !== null} />}
          selection={selection}
          openId={open ?? null}
          onOpen={(sbom) => change({ open: sbom.id }, { replace: open !== undefined })}
          sort={query.sort ?? "-uploadedAt"}
          onSort={(sort) => change({ sort })}
          empty={
            <EmptyList filter={given} nothingFits="No SBOM fits the filter">
              <EmptyNote title="No SBOMs yet" action={<UploadFirst />}>
                Or send one from a pipeline: <code>waybill sbom upload sbom.json</code>
              </EmptyNote>
            </EmptyList>
          }
        />
      </ListWithDrawer>
      <SelectedRows
        selection={selection}
        source={source}
        rowId={(sbom) => sbom.id}
        nameOf={({ asset }) => `${asset.name} ${asset.version}`.trim()}
        noun="SBOM"
        filter={filter}
      >
        {(selected) => <SelectedSboms selected={selected} />}
      </SelectedRows>
    </>
  )
}
