import { z } from "zod"
import { listReply } from "../../http/list.ts"
import { operation } from "../../http/operation.ts"
import { Finding } from "./finding.schema.ts"
import { findingFilterFields } from "./finding-filter.schema.ts"
import { findingPageQuery, readFindingPage } from "./read-finding-page.ts"

/** Open findings of active assets, worst first. */
export const listFindings = operation({
  id: "list_findings",
  route: "GET /api/v1/findings",
  summary: "Open findings of active assets, worst first",
  tag: "Findings",
  permission: "read:vulnerability",
  within: "reach",
  query: z.object({ ...findingPageQuery, ...findingFilterFields }),
  reply: listReply(Finding),
  example: { query: { severity: "critical,high", limit: "20" } },
  handle: ({ actor, query, parts, read }) =>
    read((tx) => readFindingPage(tx, { parts, actor, operation: "list_findings", query })),
})
