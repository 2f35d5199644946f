import { z } from "zod"
import { isPublic, operation } from "../../http/operation.ts"

/** Whether the process serves; asks nothing of the database. */
export const getHealth = operation({
  id: "get_health",
  route: "GET /healthz",
  summary: "Liveness: the server process runs",
  tag: "System",
  permission: isPublic("load balancers and start scripts hold no credential"),
  reply: z.object({ status: z.literal("ok") }),
  example: {},
  async handle() {
    return { status: "ok" as const }
  },
})
