import { useNavigate } from "@tanstack/react-router"
import { useAddress } from "../../address.ts"
import { api, expectData } from "../../api/client.ts"
import { pageQuery } from "../../api/page-query.ts"
import { useList } from "../../api/use-list.ts"
import { paths } from "../../paths.ts"
import { EmptyNote } from "../../ui/empty-note.tsx"
import { DataList } from "../../ui/list/data-list.tsx"
import { EmptyList } from "../../ui/list/empty-list.tsx"
import { FilterBar } from "../../ui/list/filter-bar.tsx"
import { listCount } from "../../ui/list/list-count.ts"
import { ListWithDrawer } from "../../ui/side-drawer.tsx"
import { ComponentNarrowRow, componentColumns } from "../component/component-columns.tsx"
import { ComponentDrawer } from "../component/component-drawer.tsx"
import { componentFields } from "../component/component-fields.ts"

/** The components of an asset's current SBOM, the worst first. */
export function AssetComponents({ assetId }: { readonly assetId: string }) {
  const { query, change } = useAddress()
  const navigate = useNavigate()
  const { open, tab: _tab, ...filter } = query
  const fetchPage = async (asked: Readonly<Record<string, string>>, cursor: string | undefined) =>
    expectData(
      await api.GET("/api/v1/assets/{assetId}/components", {
        params: { path: { assetId } },
        querySerializer: pageQuery(asked, cursor),
      }),
    )
  const source = useList(["components", assetId, filter], (cursor) => fetchPage(filter, cursor))
  return (
    <>
      <FilterBar
        fields={componentFields}
        query={query}
        onChange={change}
        placeholder="Filter: log4j affected:yes unmatched:yes license:GPL"
        count={listCount(source, "component")}
        counting={{ key: ["components", assetId], ask: (asked) => fetchPage(asked, undefined) }}
      />
      <ListWithDrawer drawer={open && <ComponentDrawer id={open} onClose={() => change({ open: null })} />}>
        <DataList
          id="asset-components"
          label="Components"
          columns={componentColumns(false)}
          source={source}
          rowId={(component) => component.id}
          narrow={(component) => <ComponentNarrowRow component={component} isAcrossAssets={false} />}
          sort={query.sort ?? "-priority"}
          onSort={(sort) => change({ sort })}
          openId={open ?? null}
          onOpen={(component) => change({ open: component.id }, { replace: open !== undefined })}
          onGo={(component) => void navigate({ to: paths.component(component.id) })}
          empty={
            <EmptyList filter={filter} nothingFits="No component fits the filter">
              <EmptyNote title="No components">The asset's current SBOM names none.</EmptyNote>
            </EmptyList>
          }
        />
      </ListWithDrawer>
    </>
  )
}
