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
import { AssetDrawer } from "./asset-drawer.tsx"
import { VersionNarrowRow, versionColumns } from "./version-columns.tsx"

/** All versions of the same software: which one is better off, and which still comes in? */
export function AssetVersions({ assetId }: { readonly assetId: string }) {
  const { query, change } = useAddress()
  const navigate = useNavigate()
  const { open, tab: _tab, ...filter } = query
  const fetchPage = async (asked: Readonly<Record<string, string>>, cursor: string | undefined) =>
    expectData(
      await api.GET("/api/v1/assets/{assetId}/versions", {
        params: { path: { assetId } },
        querySerializer: pageQuery(asked, cursor),
      }),
    )
  const key = ["asset", assetId, "versions", "list"]
  const source = useList([...key, filter], (cursor) => fetchPage(filter, cursor))
  const opened = source.rows.find(({ id }) => id === open)
  return (
    <>
      <FilterBar
        fields={[]}
        query={query}
        onChange={change}
        placeholder="Filter by version, name or label"
        count={listCount(source, "version")}
        counting={{ key, ask: (asked) => fetchPage(asked, undefined) }}
      />
      <ListWithDrawer drawer={opened && <AssetDrawer asset={opened} onClose={() => change({ open: null })} />}>
        <DataList
          id="asset-versions"
          label="Versions"
          columns={versionColumns(assetId)}
          source={source}
          rowId={({ id }) => id}
          narrow={(asset) => <VersionNarrowRow asset={asset} isThis={asset.id === assetId} />}
          openId={open ?? null}
          onOpen={({ id }) => change({ open: id }, { replace: open !== undefined })}
          onGo={({ id }) => void navigate({ to: paths.asset(id) })}
          sort={filter.sort ?? "-uploadedAt"}
          onSort={(sort) => change({ sort })}
          empty={
            <EmptyList filter={filter} nothingFits="No version fits the filter">
              <EmptyNote title="No versions" />
            </EmptyList>
          }
        />
      </ListWithDrawer>
    </>
  )
}
