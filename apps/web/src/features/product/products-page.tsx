import { Button } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
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
import type { FilterField } from "../../ui/list/filter-text.ts"
import { listCount } from "../../ui/list/list-count.ts"
import { SelectedRows } from "../../ui/list/selected-rows.tsx"
import { useSelection } from "../../ui/list/use-selection.ts"
import { ListWithDrawer } from "../../ui/side-drawer.tsx"
import { labelField } from "../label/label-field.ts"
import { EditProduct } from "./edit-product.tsx"
import { fetchProducts } from "./fetch-products.ts"
import { ProductNarrowRow, productColumns } from "./product-columns.tsx"
import { ProductDrawer } from "./product-drawer.tsx"
import { SelectedProducts } from "./selected-products.tsx"

const fields: readonly FilterField[] = [
  labelField("Label"),
  { word: "top", parameter: "top", label: "Part of no other", kind: "flag" },
]

/** What do we ship, and how does each stand? */
export function ProductsPage() {
  const { query, change } = useAddress()
  const navigate = useNavigate()
  const mayCreate = useAllowance("create:product")
  const [isMaking, setMaking] = useState(false)
  const { open, ...filter } = query
  const source = useList(["products", filter], (cursor) => fetchProducts(filter, cursor))
  const selection = useSelection(JSON.stringify(filter))
  const opened = source.rows.find((product) => product.id === open)
  return (
    <>
      <PageHeader
        title="Products"
        actions={
          <AllowedButton allowance={mayCreate} leftSection={<IconPlus size={16} />} onClick={() => setMaking(true)}>
            New product
          </AllowedButton>
        }
      />
      <FilterBar
        fields={fields}
        query={query}
        onChange={change}
        placeholder="Filter by name, top:yes"
        count={listCount(source, "product")}
        counting={{ key: ["products"], ask: (asked) => fetchProducts(asked, undefined) }}
        actions={<ExportLink path="products" filter={filter} />}
      />
      <ListWithDrawer drawer={opened && <ProductDrawer product={opened} onClose={() => change({ open: null })} />}>
        <DataList
          id="products"
          label="Products"
          columns={productColumns}
          source={source}
          rowId={(product) => product.id}
          narrow={(product) => <ProductNarrowRow product={product} />}
          selection={selection}
          openId={open ?? null}
          onOpen={(product) => change({ open: product.id }, { replace: open !== undefined })}
          onGo={(product) => void navigate({ to: paths.product(product.id) })}
          sort={query.sort ?? "name"}
          onSort={(sort) => change({ sort })}
          empty={
            <EmptyList filter={filter} nothingFits="No product fits the filter">
              <EmptyNote
                title="No products yet"
                action={mayCreate.isAllowed && <Button onClick={() => setMaking(true)}>New product</Button>}
              >
                A product is what you ship: versions of your software and of others', put together, with sub-products
                where that helps. Its page says how all of it stands, and one decision can reach all of it.
              </EmptyNote>
            </EmptyList>
          }
        />
      </ListWithDrawer>
      <SelectedRows
        selection={selection}
        source={source}
        rowId={(product) => product.id}
        nameOf={(product) => product.name}
        noun="product"
        filter={filter}
      >
        {(selected) => <SelectedProducts selected={selected} />}
      </SelectedRows>
      {isMaking && (
        <EditProduct
          product={null}
          onClose={() => setMaking(false)}
          onSaved={(product) => void navigate({ to: paths.product(product.id) })}
        />
      )}
    </>
  )
}
