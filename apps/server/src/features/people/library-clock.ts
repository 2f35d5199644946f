import type { DBAdapter, DBTransactionAdapter } from "better-auth"

const callMs = 600_000

/**
 * Has what the login library looks up judged by the database's clock, as all else that ends: the library compares with
 * its own server's, and servers may differ. A session was found to live by our own look-up (`findLiveSession`), a link
 * to set a password is looked for among those that live; both come back with an end that no server's clock reaches
 * during a call.
 */
export function judgeByDatabase(adapter: DBAdapter, databaseTime: () => Promise<Date>): DBAdapter {
  const outside = unending(adapter)
  return {
    ...adapter,
    ...outside,
    // Inside one it finds what was found before it; asking for the time there would take a second connection.
    transaction: (work) => adapter.transaction((tx) => work({ ...tx, ...unending(tx) })),
    async findMany(input) {
      if (input.model !== "verification") return outside.findMany(input)
      const isAlive = { field: "expiresAt", operator: "gt", value: await databaseTime() } as const
      return outside.findMany({ ...input, where: [...(input.where ?? []), isAlive] })
    },
  }
}

function unending(inner: DBTransactionAdapter) {
  const findOne: DBAdapter["findOne"] = async (input) => withoutEnd(await inner.findOne(input))
  const findMany: DBAdapter["findMany"] = async (input) => (await inner.findMany<never>(input)).map(withoutEnd)
  const consumeOne: DBAdapter["consumeOne"] = async (input) => withoutEnd(await inner.consumeOne(input))
  return { findOne, findMany, consumeOne }
}

/** Sessions and links alone have an end. */
function withoutEnd<Row>(row: Row): Row {
  if (typeof row === "object" && row !== null && "expiresAt" in row)
    Reflect.set(row, "expiresAt", new Date(Date.now() + callMs))
  return row
}
