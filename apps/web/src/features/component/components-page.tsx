import { Button } from "@mantine/core"
import { Link, useNavigate } from "@tanstack/react-router"
import { useAddress } from "../../address.ts"
import { ExportLink } from "../../api/export-link.tsx"
import { useList } from "../../api/use-list.ts"
import { paths } from "../../paths.ts"
import { EmptyNote } from "../../ui/empty-note.tsx"
import { PageHeader } from "../../ui/frame/page-header.tsx"
import { DataList } from "../../ui/list/data-list.tsx"
import { EmptyList } from "../../ui/list/empty-list.tsx"
import { FilterBar } from "../../ui/list/filter-bar.tsx"
import { listCount } from "../../ui/list/list-count.ts"
import { ListWithDrawer } from "../../ui/side-drawer.tsx"
import { SavedViewsMenu } from "../saved-view/saved-views-menu.tsx"
import { UploadFirst } from "../upload/upload-first.tsx"
import { ComponentNarrowRow, componentColumns } from "./component-columns.tsx"
import { ComponentDrawer } from "./component-drawer.tsx"
import { componentSearchFields } from "./component-fields.ts"
import { fetchComponents } from "./fetch-components.ts"
import { NotComparable } from "./not-comparable.tsx"

/** Where is X, below which version. */
export function ComponentsPage() {
  const { query, change } = useAddress()
  const navigate = useNavigate()
  const { open, ...filter } = query
  const source = useList(["components", filter], (cursor) => fetchComponents(filter, cursor))
  return (
    <>
      <PageHeader
        title="Components"
        actions={
          <Button component={Link} to={paths.corrections} variant="default">
            Corrections
          </Button>
        }
      />
      <FilterBar
        fields={componentSearchFields}
        query={query}
        onChange={change}
        placeholder="Where is… log4j, purl:pkg:npm/lodash below:4.17.21, license:GPL"
        count={listCount(source, "component")}
        counting={{ key: ["components"], ask: (asked) => fetchComponents(asked, undefined) }}
        actions={
          <>
            {source.problem && filter.sort && (
              // Too many of them for it: the way back to those that are found, heads to click are gone.
              <Button variant="default" onClick={() => change({ sort: null })}>
                Without this order
              </Button>
            )}
            <SavedViewsMenu list="components" />
            <ExportLink path="components" filter={filter} />
          </>
        }
      />
      <NotComparable filter={filter} />
      <ListWithDrawer drawer={open && <ComponentDrawer id={open} onClose={() => change({ open: null })} />}>
        <DataList
          id="components"
          label="Components"
          columns={componentColumns(true, query.purl !== undefined || query.package !== undefined)}
          source={source}
          rowId={(component) => component.id}
          narrow={(component) => <ComponentNarrowRow component={component} isAcrossAssets />}
          {...(filter.sort ? { sort: filter.sort } : {})}
          onSort={(sort) => change({ sort })}
          openId={open ?? null}
          onOpen={(component) => change({ open: component.id }, { replace: open !== undefined })}
          onGo={(component) => void navigate({ to: paths.component(component.id) })}
          empty={
            <EmptyList filter={filter} nothingFits="Nowhere in your active assets">
              <EmptyNote title="No components yet" action={<UploadFirst />}>
                Components come with SBOMs. Ask by name, by purl, below a version, by license or by hash.
              </EmptyNote>
            </EmptyList>
          }
        />
      </ListWithDrawer>
    </>
  )
}
