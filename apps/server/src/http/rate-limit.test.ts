import { describe, expect, it } from "vitest"
import { rateLimiter } from "./rate-limit.ts"

const failing = (code: string) => ({
  transaction: () => Promise.reject(Object.assign(new Error("it is away"), { code })),
})
const bucket = { key: "caller:export:a", capacity: 10, windowSeconds: 60 }

describe("limits", () => {
  it.each(["ECONNREFUSED", "57P01", "53100"])(
    "are kept by the process itself while the database fails with %s",
    async (code) => {
      const limiter = rateLimiter(failing(code), 1)
      const decisions = []
      for (let i = 0; i < 12; i += 1) decisions.push(await limiter.take(bucket))
      expect(decisions.filter(({ isAllowed }) => isAllowed)).toHaveLength(10)
      expect(decisions.at(-1)).toEqual({ isAllowed: false, limit: 10, remaining: 0, retryAfterSeconds: 6 })
      expect((await limiter.take({ ...bucket, key: "caller:export:b" })).isAllowed).toBe(true)
    },
  )

  it("are not guessed where the database says that something is wrong", async () => {
    await expect(rateLimiter(failing("42P01"), 1).take(bucket)).rejects.toThrow("it is away")
  })
})
