import { queryOptions } from "@tanstack/react-query"
import { api, expectData } from "../../api/client.ts"
import { pageQuery } from "../../api/page-query.ts"

/** One page of components of all active assets. */
export const fetchComponents = async (filter: Readonly<Record<string, string>>, cursor: string | undefined) =>
  expectData(await api.GET("/api/v1/components", { querySerializer: pageQuery(filter, cursor) }))

export type Component = Awaited<ReturnType<typeof fetchComponents>>["items"][number]

/** One component with its findings, paths and the versions in use. */
export const readComponent = async (componentId: string) =>
  expectData(await api.GET("/api/v1/components/{componentId}", { params: { path: { componentId } } }))

export type ComponentDetail = Awaited<ReturnType<typeof readComponent>>

/** The same as pages ask for it. */
export const componentQuery = (componentId: string) =>
  queryOptions({ queryKey: ["component", componentId], queryFn: () => readComponent(componentId) })
