import { problem } from "../../http/problem.ts"
import type { Bucket } from "../../http/rate-limit.ts"
import type { Parts } from "../../parts.ts"

const triesMax = 10
const windowSeconds = 15 * 60

/**
 * Slows who guesses: ten tries in 15 minutes an account and address (security.md §8). The address is part of the key, so that nobody can lock an owner out from elsewhere.
 * Throws 429; gives a function that forgets the tries, for when one was right.
 */
export async function limitLogin(
  parts: Pick<Parts, "rateLimiter">,
  account: string,
  address: string,
): Promise<() => Promise<void>> {
  const bucket: Bucket = { key: `login:${network(address)}:${account}`, capacity: triesMax, windowSeconds }
  const decision = await parts.rateLimiter.take(bucket)
  if (!decision.isAllowed)
    throw problem("rate-limited", `Too many tries; try again in ${decision.retryAfterSeconds} s.`, {
      limit: decision.limit,
      retryAfterSeconds: decision.retryAfterSeconds,
    })
  return () => parts.rateLimiter.refill(bucket.key)
}

/** One customer of IPv6 holds a /64 at least; its addresses count as one. */
function network(address: string): string {
  if (!address.includes(":") || address.startsWith("::ffff:")) return address
  const [head = "", tail = ""] = address.split("::", 2)
  const front = head.split(":").filter((part) => part !== "")
  const back = address.includes("::") ? tail.split(":").filter((part) => part !== "") : []
  const zeros = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => "0")
  return [...front, ...zeros, ...back].slice(0, 4).join(":")
}
