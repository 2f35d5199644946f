import { readFile } from "node:fs/promises"
import { z } from "zod"
import { isPublic, operation } from "../../http/operation.ts"

const document = new URL("../../../../../packages/sdk/openapi.json", import.meta.url)

/**
 * The checked-in OpenAPI document: what clients are generated from is what the server shows; a test keeps it equal to
 * the operations.
 */
export const getOpenApi = operation({
  id: "get_openapi",
  route: "GET /api/openapi.json",
  summary: "The OpenAPI 3.1 document of this API",
  tag: "System",
  permission: isPublic("clients read the contract before they hold a credential"),
  reply: z.looseObject({ openapi: z.string() }),
  example: {},
  async handle() {
    const parsed: unknown = JSON.parse(await readFile(document, "utf8"))
    return z.looseObject({ openapi: z.string() }).parse(parsed)
  },
})
