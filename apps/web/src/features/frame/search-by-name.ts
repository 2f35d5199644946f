import type { Permission } from "@waybill/permissions/permissions"
import { api, expectData } from "../../api/client.ts"
import { paths } from "../../paths.ts"
import type { PaletteEntry } from "../../ui/palette/palette.tsx"

/** What the palette finds by name, among what the person may read. */
export async function searchByName(
  text: string,
  permissions: readonly Permission[],
  go: (to: string) => void,
): Promise<readonly PaletteEntry[]> {
  const assets = permissions.includes("read:asset")
    ? expectData(await api.GET("/api/v1/assets", { params: { query: { q: text, limit: 8 } } })).items
    : []
  const products = permissions.includes("read:product")
    ? expectData(await api.GET("/api/v1/products", { params: { query: { q: text, limit: 4 } } })).items
    : []
  return [
    ...assets.map((asset) => ({
      id: `asset ${asset.id}`,
      group: "Assets",
      label: asset.name,
      detail: asset.version,
      run: () => go(paths.asset(asset.id)),
    })),
    ...products.map((product) => ({
      id: `product ${product.id}`,
      group: "Products",
      label: product.name,
      detail: product.description,
      run: () => go(paths.product(product.id)),
    })),
  ]
}
