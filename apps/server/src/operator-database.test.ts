import { createServer } from "node:net"
import { afterEach, expect, it, vi } from "vitest"
import { FeedFailure } from "./features/feed/reading/feed-failure.ts"
import { withOperatorDatabase } from "./operator-database.ts"

afterEach(() => vi.unstubAllEnvs())

it("an operator's command says in words that its database does not answer", async () => {
  const taken = createServer().listen(0, "127.0.0.1")
  await new Promise((resolve) => taken.once("listening", resolve))
  const address = taken.address()
  await new Promise((resolve) => taken.close(resolve))
  const port = typeof address === "object" ? address?.port : null
  vi.stubEnv("DATABASE_URL", `postgres://waybill@127.0.0.1:${port}/waybill`)
  const command = withOperatorDatabase("/nonexistent", async () => {})
  await expect(command).rejects.toThrow(FeedFailure)
  await expect(command).rejects.toThrow(/^The database does not answer: .*ECONNREFUSED/)
})
