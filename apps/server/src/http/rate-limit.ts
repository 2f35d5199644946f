import { sql } from "kysely"
import type { Database } from "../db/database.ts"
import { isDatabaseAway, isOutOfSpace, isShutOut } from "../db/failures.ts"

/** One bucket: `capacity` calls, filled again evenly over `windowSeconds`. */
export interface Bucket {
  readonly key: string
  readonly capacity: number
  readonly windowSeconds: number
}

export interface RateDecision {
  readonly isAllowed: boolean
  readonly limit: number
  /**
   * Calls that were left when this process drew its last block, less those that it passed since; other processes may
   * have passed more.
   */
  readonly remaining: number
  /** Until all calls of the bucket are there again; of a refused call until the next is. */
  readonly resetSeconds: number
}

export interface RateLimiter {
  /** Takes one call from the bucket. */
  take(bucket: Bucket): Promise<RateDecision>
  /** Fills a bucket again: what was counted against its caller has turned out to be right. */
  refill(key: string): Promise<void>
}

interface Lease {
  left: number
  /** Calls that the bucket kept when this block was drawn from it. */
  readonly beyond: number
  readonly expiresAt: number
  /** Where none is left: until the next is there. */
  readonly resetSeconds: number
}

// A process draws a twentieth of the bucket at a time: most calls need no round trip, and all processes still share one
// bucket.
const blocksOfBucket = 20
const leaseMs = 10_000
const leasesMax = 50_000

/**
 * Token buckets in PostgreSQL, leased in small blocks; what a process leased and lets expire is lost, so that the limit
 * errs to the strict side. While the database is away or cannot write, each process counts for itself: what needs no
 * database is answered, and reads go on.
 */
export function rateLimiter(database: Pick<Database, "transaction">, factor: number): RateLimiter {
  const leases = new Map<string, Lease>()
  const drawing = new Map<string, Promise<void>>()
  const drawOwn = ownBuckets()

  const draw = async (bucket: Bucket, capacity: number) => {
    const perSecond = capacity / bucket.windowSeconds
    const block = Math.max(1, Math.floor(capacity / blocksOfBucket))
    const { tokens } = await drawBlock(database, bucket.key, capacity, perSecond, block).catch((error: unknown) => {
      if (!isDatabaseAway(error) && !isShutOut(error) && !isOutOfSpace(error)) throw error
      return drawOwn(bucket.key, capacity, perSecond, block)
    })
    if (leases.size >= leasesMax) leases.clear()
    const left = tokens < 1 ? 0 : Math.min(block, Math.floor(tokens))
    leases.set(bucket.key, {
      left,
      beyond: Math.max(0, Math.floor(tokens) - left),
      expiresAt: performance.now() + (tokens < 1 ? 0 : leaseMs),
      resetSeconds: tokens < 1 ? Math.max(1, Math.ceil((1 - tokens) / perSecond)) : 0,
    })
  }

  return {
    async take(bucket) {
      const capacity = Math.max(1, Math.floor(bucket.capacity * factor))
      // Callers that arrive while a block is being drawn wait for that one draw.
      for (let attempt = 0; attempt < 100; attempt += 1) {
        const lease = leases.get(bucket.key)
        if (lease && lease.left >= 1 && lease.expiresAt > performance.now()) {
          lease.left -= 1
          const remaining = lease.left + lease.beyond
          const resetSeconds = Math.ceil(((capacity - remaining) / capacity) * bucket.windowSeconds)
          return { isAllowed: true, limit: capacity, remaining, resetSeconds }
        }
        const running = drawing.get(bucket.key)
        if (running) {
          await running
          continue
        }
        const drawn = draw(bucket, capacity).finally(() => drawing.delete(bucket.key))
        drawing.set(bucket.key, drawn)
        await drawn
        const fresh = leases.get(bucket.key)
        if (!fresh || fresh.left < 1)
          return { isAllowed: false, limit: capacity, remaining: 0, resetSeconds: fresh?.resetSeconds ?? 1 }
      }
      return { isAllowed: false, limit: capacity, remaining: 0, resetSeconds: 1 }
    },
    async refill(key) {
      leases.delete(key)
      await database.transaction("shared", (tx) => tx.run(sql`delete from rate_bucket where key = ${key}`))
    },
  }
}

/** As `drawBlock`, without the database: buckets of this process alone. */
function ownBuckets() {
  const buckets = new Map<string, { tokens: number; at: number }>()
  return (key: string, capacity: number, perSecond: number, block: number): { tokens: number } => {
    const at = performance.now()
    const before = buckets.get(key) ?? { tokens: capacity, at }
    const tokens = Math.min(capacity, before.tokens + ((at - before.at) / 1000) * perSecond)
    if (buckets.size >= leasesMax) buckets.clear()
    buckets.set(key, { tokens: tokens < 1 ? tokens : tokens - Math.min(block, Math.floor(tokens)), at })
    return { tokens }
  }
}

/**
 * Refills the bucket for the time gone (none where the clock was set back), takes up to a block, and gives what was in
 * it before.
 */
function drawBlock(
  database: Pick<Database, "transaction">,
  key: string,
  capacity: number,
  perSecond: number,
  block: number,
): Promise<{ tokens: number }> {
  return database.transaction("shared", async (tx) => {
    await tx.run(sql`insert into rate_bucket (key, tokens) values (${key}, ${capacity}) on conflict do nothing`)
    return tx.one<{ tokens: number }>(sql`
      with refilled as (
        select least(${capacity}::float8, tokens + greatest(0, extract(epoch from clock_timestamp() - updated_at)) * ${perSecond}::float8) as tokens
          from rate_bucket where key = ${key} for update
      )
      update rate_bucket b
         set tokens = r.tokens - case when r.tokens < 1 then 0 else least(${block}::float8, floor(r.tokens)) end, updated_at = clock_timestamp()
        from refilled r
       where b.key = ${key}
      returning r.tokens`)
  })
}
