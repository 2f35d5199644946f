import type { DBAdapter, DBTransactionAdapter, Where } from "better-auth"
import { hashSessionSecret } from "./session-cookie.ts"

/**
 * Keeps session secrets out of the database: what the login library writes into or looks up by `session.token` goes
 * through SHA-256 on the way, and the row that comes back holds the secret that was asked with. Lists of sessions show
 * the hash, which is good for nothing: no session can be found by it.
 */
export function hashSessionSecrets(adapter: DBAdapter): DBAdapter {
  return {
    ...adapter,
    ...hashing(adapter),
    transaction: (work) => adapter.transaction((tx) => work({ ...tx, ...hashing(tx) })),
  }
}

function hashing(inner: DBTransactionAdapter) {
  const create: DBAdapter["create"] = async (input) => {
    const secret: unknown = input.model === "session" ? Reflect.get(input.data, "token") : undefined
    if (typeof secret !== "string") return inner.create(input)
    return withSecret(
      await inner.create({ ...input, data: { ...input.data, token: hashSessionSecret(secret) } }),
      secret,
    )
  }
  const findOne: DBAdapter["findOne"] = async (input) =>
    withSecret(await inner.findOne({ ...input, ...hashedWhere(input) }), askedSecret(input))
  const update: DBAdapter["update"] = async (input) => {
    if (input.model === "session" && "token" in input.update) throw new Error("a session's secret is never changed")
    return withSecret(await inner.update({ ...input, ...hashedWhere(input) }), askedSecret(input))
  }
  const findMany: DBAdapter["findMany"] = (input) =>
    inner.findMany(input.where ? { ...input, ...hashedWhere({ model: input.model, where: input.where }) } : input)
  const updateMany: DBAdapter["updateMany"] = (input) => inner.updateMany({ ...input, ...hashedWhere(input) })
  const remove: DBAdapter["delete"] = (input) => inner.delete({ ...input, ...hashedWhere(input) })
  const deleteMany: DBAdapter["deleteMany"] = (input) => inner.deleteMany({ ...input, ...hashedWhere(input) })
  const consumeOne: DBAdapter["consumeOne"] = async (input) =>
    withSecret(await inner.consumeOne({ ...input, ...hashedWhere(input) }), askedSecret(input))
  const count: DBAdapter["count"] = (input) =>
    inner.count(input.where ? { ...input, ...hashedWhere({ model: input.model, where: input.where }) } : input)
  return { create, findOne, findMany, update, updateMany, delete: remove, deleteMany, consumeOne, count }
}

interface Selection {
  readonly model: string
  readonly where: Where[]
}

const isSecret = (model: string, where: Where): boolean => model === "session" && where.field === "token"

function hashedWhere({ model, where }: Selection): { where: Where[] } {
  return {
    where: where.map((each) => {
      if (!isSecret(model, each)) return each
      if (typeof each.value === "string") return { ...each, value: hashSessionSecret(each.value) }
      if (Array.isArray(each.value)) return { ...each, value: each.value.map((one) => hashSessionSecret(String(one))) }
      throw new Error("a session is looked up by its secret or by a list of secrets")
    }),
  }
}

function askedSecret({ model, where }: Selection): string | null {
  const value = where.find((each) => isSecret(model, each))?.value
  return typeof value === "string" ? value : null
}

function withSecret<Row>(row: Row, secret: string | null): Row {
  if (secret !== null && typeof row === "object" && row !== null && "token" in row) Reflect.set(row, "token", secret)
  return row
}
