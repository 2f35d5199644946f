import { api, expectData } from "../../api/client.ts"
import { pageQuery } from "../../api/page-query.ts"

/** One page of the VEX documents, the newest first. */
export const fetchVexDocuments = async (filter: Readonly<Record<string, string>>, cursor: string | undefined) =>
  expectData(await api.GET("/api/v1/vex", { querySerializer: pageQuery(filter, cursor) }))

export type VexListed = Awaited<ReturnType<typeof fetchVexDocuments>>["items"][number]

/** A document with what it breaks of its own standard. */
export const vexQuery = (vexId: string) => ({
  queryKey: ["vex", vexId],
  queryFn: async () => expectData(await api.GET("/api/v1/vex/{vexId}", { params: { path: { vexId } } })),
})

export type Vex = Awaited<ReturnType<ReturnType<typeof vexQuery>["queryFn"]>>

/** One page of what a document states, in its order. */
export const fetchStatements = async (
  vexId: string,
  filter: Readonly<Record<string, string>>,
  cursor: string | undefined,
) => {
  const page = expectData(
    await api.GET("/api/v1/vex/{vexId}/statements", {
      params: { path: { vexId } },
      querySerializer: pageQuery(filter, cursor),
    }),
  )
  return { ...page, items: page.items.map((statement) => ({ ...statement, id: String(statement.place) })) }
}

export type VexStatement = Awaited<ReturnType<typeof fetchStatements>>["items"][number]

const formatNames = { cyclonedx: "CycloneDX", openvex: "OpenVEX", csaf: "CSAF" } as const

/** The format as people write it. */
export const vexFormatName = (format: VexListed["format"]): string => formatNames[format]

/** Who speaks; an SBOM's own statements often name nobody. */
export const authorOf = (document: Pick<VexListed, "author" | "sbomId">): string =>
  document.author ?? (document.sbomId === null ? "No author named" : "An SBOM, of itself")
