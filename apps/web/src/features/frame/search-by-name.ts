import type { Permission } from "@waybill/permissions/permissions"
import { api, expectData } from "../../api/client.ts"
import { paths } from "../../paths.ts"
import type { PaletteEntry } from "../../ui/palette/palette.tsx"
import { severityNames } from "../../ui/severity.tsx"

/** What the palette finds by name, among what the person may read: asked for at once. */
export async function searchByName(
  q: string,
  permissions: readonly Permission[],
  go: (to: string) => void,
): Promise<readonly PaletteEntry[]> {
  const ifAllowed = async (
    permission: Permission,
    search: () => Promise<readonly PaletteEntry[]>,
  ): Promise<readonly PaletteEntry[]> => (permissions.includes(permission) ? search() : [])
  const found = await Promise.all([
    ifAllowed("read:vulnerability", () => vulnerabilities(q, go)),
    ifAllowed("read:asset", () => assets(q, go)),
    ifAllowed("read:product", () => products(q, go)),
    ifAllowed("read:component", () => packages(q, go)),
  ])
  return found.toSorted((a, b) => Number(isNamed(b, q)) - Number(isNamed(a, q))).flat()
}

/**
 * Whether something of a group begins with what is typed: such a group stands before those that only have it somewhere.
 */
const isNamed = (group: readonly PaletteEntry[], q: string): boolean =>
  group.some(({ label }) => label.toLowerCase().startsWith(q.toLowerCase()))

async function vulnerabilities(q: string, go: (to: string) => void): Promise<readonly PaletteEntry[]> {
  const page = expectData(await api.GET("/api/v1/vulnerabilities", { params: { query: { q, limit: 6 } } }))
  return page.items.map(({ id, title, severity }) => ({
    id: `vulnerability ${id}`,
    group: "Vulnerabilities",
    label: title ? `${id} ${title}` : id,
    detail: severityNames[severity],
    run: () => go(paths.vulnerability(id)),
  }))
}

async function assets(q: string, go: (to: string) => void): Promise<readonly PaletteEntry[]> {
  const page = expectData(await api.GET("/api/v1/assets", { params: { query: { q, limit: 6 } } }))
  return page.items.map((asset) => ({
    id: `asset ${asset.id}`,
    group: "Assets",
    label: asset.name,
    detail: asset.version,
    run: () => go(paths.asset(asset.id)),
  }))
}

async function products(q: string, go: (to: string) => void): Promise<readonly PaletteEntry[]> {
  const page = expectData(await api.GET("/api/v1/products", { params: { query: { q, limit: 4 } } }))
  return page.items.map((product) => ({
    id: `product ${product.id}`,
    group: "Products",
    label: product.name,
    detail: product.description,
    run: () => go(paths.product(product.id)),
  }))
}

/** Each package once, however many components are of it; its page knows all its versions. */
async function packages(q: string, go: (to: string) => void): Promise<readonly PaletteEntry[]> {
  const page = expectData(await api.GET("/api/v1/components", { params: { query: { q, limit: 30 } } }))
  const named = new Map(
    page.items.flatMap(({ package: key, group, name }) => (key === null ? [] : [[key, { group, name }] as const])),
  )
  return [...named].slice(0, 6).map(([key, { group, name }]) => ({
    id: `package ${key}`,
    group: "Components",
    label: name,
    detail: group ?? key.slice("pkg:".length, key.indexOf("/")),
    run: () => go(paths.package(key)),
  }))
}
