import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { rateLimiter } from "./rate-limit.ts"

const failing = (code: string) => ({
  transaction: () => Promise.reject(Object.assign(new Error("it is away"), { code })),
})
const bucket = { key: "caller:export:a", capacity: 10, windowSeconds: 60 }

// A bucket fills while a busy machine counts.
beforeEach(() => void vi.useFakeTimers({ toFake: ["performance"] }))
afterEach(() => void vi.useRealTimers())

describe("limits", () => {
  it.each(["ECONNREFUSED", "57P01", "53100"])(
    "are kept by the process itself while the database fails with %s",
    async (code) => {
      const limiter = rateLimiter(failing(code), 1)
      const decisions = []
      for (let i = 0; i < 12; i += 1) decisions.push(await limiter.take(bucket))
      expect(decisions.filter(({ isAllowed }) => isAllowed)).toHaveLength(10)
      // A client that spares the last call must be told of what the bucket holds, not of the block that this process
      // drew from it.
      expect(decisions.map(({ remaining }) => remaining)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 0, 0])
      expect(decisions[0]).toEqual({ isAllowed: true, limit: 10, remaining: 9, resetSeconds: 6 })
      expect(decisions.at(-1)).toEqual({ isAllowed: false, limit: 10, remaining: 0, resetSeconds: 6 })
      expect((await limiter.take({ ...bucket, key: "caller:export:b" })).isAllowed).toBe(true)
      vi.advanceTimersByTime(6_000)
      expect((await limiter.take(bucket)).isAllowed).toBe(true)
      expect((await limiter.take(bucket)).isAllowed).toBe(false)
    },
  )

  it("are not guessed where the database says that something is wrong", async () => {
    await expect(rateLimiter(failing("42P01"), 1).take(bucket)).rejects.toThrow("it is away")
  })
})
