import { z } from "zod"
import { isPublic, operation } from "../../http/operation.ts"
import { hasSetupLink } from "./setup.sql.ts"

/** Whether somebody may set up this installation with the link that its start printed. Tells nothing else. */
export const getSetup = operation({
  id: "get_setup",
  route: "GET /api/v1/setup",
  summary: "Whether this installation still has to be set up",
  tag: "Set-up",
  permission: isPublic("the first page asks where to lead"),
  reply: z.object({ isOpen: z.boolean() }),
  example: {},
  async handle({ read }) {
    const { is } = await read(hasSetupLink)
    return { isOpen: is }
  },
})
