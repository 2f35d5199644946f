import { type Connection, expectData } from "./connection.ts"
import { CliError, exitCodes } from "./exit-codes.ts"

const isSame = (name: string, given: string): boolean => name.toLowerCase() === given.toLowerCase()

/** The ids of products that are named by their names or ids. */
export async function namedProducts(
  { client }: Pick<Connection, "client">,
  given: readonly string[],
): Promise<string[]> {
  const ids: string[] = []
  for (const each of given) {
    if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(each)) ids.push(each)
    else {
      const query = { q: each, limit: 1000 }
      const { items } = expectData(await client.GET("/api/v1/products", { params: { query } }))
      ids.push(idOf(items, each, "product"))
    }
  }
  return ids
}

/** The ids of labels that are named by their names or ids. */
export async function namedLabels({ client }: Pick<Connection, "client">, given: readonly string[]): Promise<string[]> {
  if (given.length === 0) return []
  const { items } = expectData(await client.GET("/api/v1/labels"))
  return given.map((each) => items.find(({ id }) => isSame(id, each))?.id ?? idOf(items, each, "label"))
}

function idOf(items: readonly { readonly id: string; readonly name: string }[], given: string, kind: string): string {
  const found = items.find(({ name }) => isSame(name, given))
  if (!found) throw new CliError(exitCodes.usage, `No ${kind} is called ${given}.`)
  return found.id
}
