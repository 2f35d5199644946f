import { api, expectData } from "../../api/client.ts"

/** Whose word about the organization's findings is taken, as it is set. */
export const fetchTrust = async () => expectData(await api.GET("/api/v1/settings/vex-trust"))
export type Trust = Awaited<ReturnType<typeof fetchTrust>>
