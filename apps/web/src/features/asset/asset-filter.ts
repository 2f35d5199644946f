import type { paths } from "@waybill/sdk/generated/api"
import type { AddressQuery } from "../../address.ts"

type Change = NonNullable<paths["/api/v1/assets"]["patch"]["requestBody"]>["content"]["application/json"]

/** What of assets a list shows, as the API takes it. */
export type AssetFilter = NonNullable<Change["filter"]>

const names = ["q", "active", "label", "productId", "type", "relationship", "severity", "kev"] as const

/** The filter of the list's address; what it says beside (order) is passed over. */
export const assetFilterOf = (query: AddressQuery): AssetFilter =>
  Object.fromEntries(names.flatMap((name) => (query[name] ? [[name, query[name]]] : [])))
