import { IconUpload } from "@tabler/icons-react"
import { useNavigate } from "@tanstack/react-router"
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
import { UploadFirst } from "../upload/upload-first.tsx"
import { AssetNarrowRow, assetColumns } from "./asset-columns.tsx"
import { AssetDrawer } from "./asset-drawer.tsx"
import { assetFields } from "./asset-fields.ts"
import { ChangeAssets } from "./change-assets.tsx"
import { fetchAssets } from "./fetch-assets.ts"

/** Which software there is, in what state. */
export function AssetsPage() {
  const { query, change } = useAddress()
  const navigate = useNavigate()
  const mayUpload = useAllowance("create:sbom-and-vex")
  const { open, ...asked } = query
  const filter = { ...asked, sort: asked.sort ?? "-priority" }
  const source = useList(["assets", filter], (cursor) => fetchAssets(filter, cursor))
  const selection = useSelection(JSON.stringify(filter))
  const opened = source.rows.find((asset) => asset.id === open)
  return (
    <>
      <PageHeader
        title="Assets"
        actions={
          <AllowedButton
            allowance={mayUpload}
            leftSection={<IconUpload size={16} />}
            onClick={() => void navigate({ to: paths.upload })}
          >
            Upload SBOMs
          </AllowedButton>
        }
      />
      <FilterBar
        fields={assetFields}
        query={query}
        onChange={change}
        placeholder="Filter: shop severity:critical kev:yes label:platform"
        count={listCount(source, "asset")}
        counting={{ key: ["assets"], ask: (asked) => fetchAssets(asked, undefined) }}
        actions={
          <>
            <SavedViewsMenu list="assets" />
            <ExportLink path="assets" filter={filter} />
          </>
        }
      />
      <ListWithDrawer drawer={opened && <AssetDrawer asset={opened} onClose={() => change({ open: null })} />}>
        <DataList
          id="assets"
          label="Assets"
          columns={assetColumns}
          source={source}
          rowId={(asset) => asset.id}
          narrow={(asset) => <AssetNarrowRow asset={asset} />}
          selection={selection}
          openId={open ?? null}
          onOpen={(asset) => change({ open: asset.id }, { replace: open !== undefined })}
          onGo={(asset) => void navigate({ to: paths.asset(asset.id) })}
          sort={filter.sort}
          onSort={(sort) => change({ sort })}
          empty={
            <EmptyList filter={asked} nothingFits="No asset fits the filter">
              <EmptyNote title="No software is tracked yet" action={<UploadFirst />}>
                An asset is one version of one piece of software. Each SBOM that comes in makes one, or a new revision
                of it: <code>waybill sbom upload sbom.json</code>
              </EmptyNote>
            </EmptyList>
          }
        />
      </ListWithDrawer>
      <SelectedRows
        selection={selection}
        source={source}
        rowId={(asset) => asset.id}
        nameOf={(asset) => `${asset.name} ${asset.version}`.trim()}
        noun="asset"
        filter={asked}
      >
        {(selected) => <ChangeAssets selected={selected} />}
      </SelectedRows>
    </>
  )
}
