import { api, expectData } from "../../api/client.ts"
import { pageQuery } from "../../api/page-query.ts"

/** One page of proposals, the newest first; open ones unless the filter says another state. */
export const fetchProposals = async (filter: Readonly<Record<string, string>>, cursor: string | undefined) =>
  expectData(await api.GET("/api/v1/triage/proposals", { querySerializer: pageQuery(filter, cursor) }))

export type Proposal = Awaited<ReturnType<typeof fetchProposals>>["items"][number]

/** What an author gives as reasons, in a line. */
export const reasonsOf = ({
  justification,
  impactStatement,
  response,
}: Pick<Proposal, "justification" | "impactStatement" | "response">): string =>
  [justification?.replaceAll("_", " "), impactStatement, response].filter(Boolean).join(" · ")
