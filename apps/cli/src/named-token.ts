import { type Connection, expectData } from "./connection.ts"
import { CliError, exitCodes } from "./exit-codes.ts"

/** The id of a token that is named by its id or, among the caller's own that still work, by its name. */
export async function namedToken({ client }: Pick<Connection, "client">, given: string): Promise<string> {
  if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(given)) return given
  const { items } = expectData(await client.GET("/api/v1/tokens", { params: { query: { limit: 1000 } } }))
  const found = items.filter((token) => token.name === given && token.state === "active")
  const [token] = found
  if (token && found.length === 1) return token.id
  throw new CliError(
    exitCodes.usage,
    `No token of yours that works is called ${given}; waybill tokens list shows them.`,
  )
}
