import { randomUUID } from "node:crypto"
import { setTimeout as pause } from "node:timers/promises"

/** Sends a request; `make` is asked for a new one each time it is sent, since a stream can be read once. */
export type Send = (make: () => Request) => Promise<Response>

/** A restart of the server, or a switch of what it knows, is over by then. */
const patienceMs = 120_000
const pausesMs = [1_000, 2_000, 4_000, 8_000, 15_000]

/**
 * Sends requests until the server can serve them: a pipeline must not fail because the server restarts or others are
 * busy. Sent again is what was refused for now (429, 503, and a key whose first request still runs: after their
 * `Retry-After`), and, where doing it twice is doing it once, what a gateway gave up or a broken connection left open.
 * For that each POST has an `Idempotency-Key`. A server that never answered in this run is not waited for: its address
 * is wrong, more likely. Gives the last answer when two minutes are over.
 */
export function patientFetch(say: (text: string) => void): Send {
  let hasAnswered = false
  return async (make) => {
    const key = randomUUID()
    const until = performance.now() + patienceMs
    for (let attempt = 0; ; attempt += 1) {
      const request = make()
      if (request.method === "POST" && !request.headers.has("idempotency-key"))
        request.headers.set("idempotency-key", key)
      const outcome = await fetch(request).catch((error: unknown) => new Broken(error))
      const left = until - performance.now()
      const wait = Math.max(pausesMs[Math.min(attempt, pausesMs.length - 1)] ?? 0, retryAfterMs(outcome))
      if (outcome instanceof Broken) {
        if (!hasAnswered || !isRepeatable(request) || wait > left) throw outcome.error
        say(`waybill: the connection to ${new URL(request.url).host} broke; trying again in ${seconds(wait)}`)
      } else {
        hasAnswered = true
        if (!isForNow(outcome, request) || wait > left) return outcome
        await outcome.body?.cancel()
        say(`waybill: the server answered ${outcome.status}; trying again in ${seconds(wait)}`)
      }
      await pause(wait)
    }
  }
}

/** No answer came. */
class Broken {
  readonly error: unknown
  constructor(error: unknown) {
    this.error = error
  }
}

/**
 * Done twice it is done once: reading, and what has a key. Not DELETE, whose second answer would be that nothing is
 * there.
 */
const isRepeatable = ({ method }: Request): boolean => ["GET", "HEAD", "PUT", "POST"].includes(method)

function isForNow({ status, headers }: Response, request: Request): boolean {
  if (status === 429 || status === 503) return true
  if (status === 409) return headers.has("retry-after")
  return (status === 502 || status === 504) && isRepeatable(request)
}

/** RFC 9110 §10.2.3: seconds, or a moment. 0 where nothing is said. */
function retryAfterMs(outcome: Response | Broken): number {
  const said = outcome instanceof Broken ? null : outcome.headers.get("retry-after")
  if (said === null) return 0
  const ms = /^\d+$/.test(said) ? Number(said) * 1_000 : Date.parse(said) - Date.now()
  return Number.isNaN(ms) ? 0 : Math.max(ms, 0)
}

const seconds = (ms: number): string => `${Math.ceil(ms / 1_000)} s`
