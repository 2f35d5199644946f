import { queryOptions, useSuspenseQuery } from "@tanstack/react-query"
import { scopesGranting } from "@waybill/permissions/grants"
import { type Permission, permissions } from "@waybill/permissions/permissions"
import { api, expectData } from "../api/client.ts"

/** Who is signed in and what they may do; every page but sign-in and set-up has it. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: async () => expectData(await api.GET("/api/v1/session")),
  staleTime: 60_000,
})

/** Who is signed in. Suspends until it is known; pages are shown to nobody else. */
export const useSession = () => useSuspenseQuery(sessionQuery).data

export interface Allowance {
  readonly isAllowed: boolean
  /** Why not and which scope would allow it; for the tooltip of a disabled action. */
  readonly reason: string | null
}

/** Whether the person may do what needs this permission. */
export function useAllowance(permission: Permission): Allowance {
  const session = useSession()
  if (session.permissions.includes(permission)) return { isAllowed: true, reason: null }
  return {
    isAllowed: false,
    reason: `${permissions[permission]}: your role lacks ${permission}. Scopes that grant it: ${scopesGranting(permission).join(", ")}.`,
  }
}
