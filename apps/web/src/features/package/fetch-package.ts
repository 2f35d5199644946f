import { queryOptions } from "@tanstack/react-query"
import { api, expectData } from "../../api/client.ts"

/** One package: the versions in use, where to go, what is open, licences and corrections. */
export const packageQuery = (packageKey: string) =>
  queryOptions({
    queryKey: ["package", packageKey],
    queryFn: async () =>
      expectData(await api.GET("/api/v1/packages/{packageKey}", { params: { path: { packageKey } } })),
  })

export type Package = Awaited<ReturnType<NonNullable<ReturnType<typeof packageQuery>["queryFn"]>>>
export type PackageVersion = Package["versions"][number]
