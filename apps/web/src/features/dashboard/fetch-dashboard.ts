import { api, expectData } from "../../api/client.ts"

/** What the dashboard shows; what changed is told since a moment, or in the last 7 days. */
export const fetchDashboard = async (since: string | null) =>
  expectData(await api.GET("/api/v1/dashboard", { params: { query: since === null ? {} : { since } } }))

export type Dashboard = Awaited<ReturnType<typeof fetchDashboard>>
