import { api, expectData } from "../../api/client.ts"

/** Whose word about the organization's findings is taken, as it is set. */
export async function fetchTrust() {
  const answer = await api.GET("/api/v1/settings/vex-trust")
  return { trust: expectData(answer), etag: answer.response.headers.get("etag") ?? "*" }
}
export type Trust = Awaited<ReturnType<typeof fetchTrust>>["trust"]
