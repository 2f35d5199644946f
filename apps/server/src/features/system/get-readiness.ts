import { z } from "zod"
import { isPublic, operation } from "../../http/operation.ts"
import { pingDatabase } from "./system.sql.ts"

/** Whether work can be taken: the database answers. */
export const getReadiness = operation({
  id: "get_readiness",
  route: "GET /readyz",
  summary: "Readiness: the database answers",
  tag: "System",
  permission: isPublic("load balancers hold no credential"),
  reply: z.object({ status: z.literal("ready") }),
  problems: ["unavailable"],
  example: {},
  async handle({ read }) {
    await read(pingDatabase)
    return { status: "ready" as const }
  },
})
