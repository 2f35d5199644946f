import { expect, inject, it } from "vitest"
import { asSuperuser, withDatabase } from "../testing/databases.ts"
import { withOwnerClient } from "./owner-client.ts"

it("a connection that the database ends is an error of what works on it, and ends no process", async () => {
  const server = inject("postgresUrl")
  const work = withOwnerClient({ connectionString: withDatabase(server, "postgres") }, async (client) => {
    const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid")
    const gone = new Promise((resolve) => client.once("end", resolve))
    await asSuperuser(server, `select pg_terminate_backend(${rows[0]?.pid})`)
    // Between two statements nobody waits for an answer that could tell it.
    await gone
    await client.query("select 1")
  })
  await expect(work).rejects.toThrow(/terminat|not queryable/)
})
