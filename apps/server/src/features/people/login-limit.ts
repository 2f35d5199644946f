import { networkOf } from "../../http/caller-address.ts"
import { problem } from "../../http/problem.ts"
import type { Bucket } from "../../http/rate-limit.ts"
import type { Parts } from "../../parts.ts"

const triesMax = 10
const windowSeconds = 15 * 60

/**
 * Slows who guesses: ten tries in 15 minutes an account and address (security.md §8). The address is part of the key,
 * so that nobody can lock an owner out from elsewhere. Throws 429; gives a function that forgets the tries, for when
 * one was right.
 */
export async function limitLogin(
  parts: Pick<Parts, "rateLimiter">,
  account: string,
  address: string,
): Promise<() => Promise<void>> {
  const bucket: Bucket = { key: `login:${networkOf(address)}:${account}`, capacity: triesMax, windowSeconds }
  const decision = await parts.rateLimiter.take(bucket)
  if (!decision.isAllowed)
    throw problem("rate-limited", `Too many tries; try again in ${decision.resetSeconds} s.`, {
      limit: decision.limit,
      retryAfterSeconds: decision.resetSeconds,
    })
  return () => parts.rateLimiter.refill(bucket.key)
}
