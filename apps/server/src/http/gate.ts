import { scopesGranting } from "@waybill/permissions/grants"
import type { Permission } from "@waybill/permissions/permissions"
import type { FastifyRequest } from "fastify"
import { recordRefusal } from "../features/audit/audit.sql.ts"
import { noteTokenUse } from "../features/token/token.sql.ts"
import type { Parts } from "../parts.ts"
import { authenticateSession, authenticateToken } from "./authenticate.ts"
import { networkOf } from "./caller-address.ts"
import type { Access, Operation, PublicAccess, RateClass } from "./operation.ts"
import type { Principal } from "./principal.ts"
import { problem } from "./problem.ts"
import type { Bucket, RateDecision } from "./rate-limit.ts"

// Calls a minute of each token or session, and ten times that of its organization (security.md §8).
const perMinute: Readonly<Record<RateClass, number>> = { read: 1200, write: 300, upload: 1200, export: 10, login: 30 }
const organizationFactor = 10
const failedCredentialsPerMinute = 30

/**
 * Decides whether the call may go on, before anything is parsed or loaded, so that a refusal says nothing about what
 * exists. Gives the principal, or null where the operation is public. Throws the problem otherwise. What is left of the
 * caller's rate is told first: a refusal draws from it too.
 */
export async function passGate(
  parts: Parts,
  operation: Operation,
  rateClass: RateClass,
  request: FastifyRequest,
  tellRate: (rate: RateDecision) => void,
): Promise<Principal | null> {
  const access = operation.permission
  if (typeof access === "object" && access.kind === "public") {
    if (operation.ownOriginOnly) assertOwnOrigin(parts, request)
    const key = `public:${rateClass}:${networkOf(request.address)}`
    tellRate(await draw(parts, { key, capacity: perMinute[rateClass], windowSeconds: 60 }))
    return null
  }
  const principal = await authenticate(parts, request)
  request.told = { person: principal.personId, ...(principal.kind === "token" ? { token: principal.tokenId } : {}) }
  const isGranted = isAllowed(access, principal)
  if (principal.kind === "token")
    parts.lastUse.note(principal, request.address, isGranted && typeof access === "string" ? access : null)
  // Before the permission: what is refused costs a row too. The caller's own before the organization's: who is over it
  // takes nothing from the others.
  const caller = principal.kind === "token" ? principal.tokenId : principal.sessionId
  tellRate(
    await draw(parts, { key: `caller:${rateClass}:${caller}`, capacity: perMinute[rateClass], windowSeconds: 60 }),
  )
  await draw(parts, {
    key: `organization:${rateClass}:${principal.organizationId}`,
    capacity: perMinute[rateClass] * organizationFactor,
    windowSeconds: 60,
  })
  if (!isGranted) {
    await parts.database.transaction({ organizationId: principal.organizationId }, (tx) =>
      recordRefusal(tx, principal, { address: request.address }, 403, operation.id),
    )
    throw typeof access === "string"
      ? problem("permission-missing", `This needs the permission ${access}.`, {
          permission: access,
          grantedBy: scopesGranting(access),
        })
      : problem("session-required", "Sign in; a token cannot do this.")
  }
  if (principal.kind === "session" && operation.method !== "GET") assertOwnOrigin(parts, request)
  return principal
}

const isAllowed = (access: Exclude<Access, PublicAccess>, principal: Principal): boolean =>
  typeof access === "string" ? principal.permissions.has(access) : principal.kind === "session" || access.tokensToo

/**
 * Whether who asked may still do so: an answer that goes on for long asks again, so that a token revoked meanwhile gets
 * no more (security.md §2).
 */
export async function isStillAllowed(parts: Parts, operation: Operation, request: FastifyRequest): Promise<boolean> {
  const access = operation.permission
  if (typeof access === "object" && access.kind === "public") return true
  const principal = await principalNow(parts, request)
  return principal !== null && isAllowed(access, principal)
}

async function principalNow(parts: Parts, request: FastifyRequest): Promise<Principal | null> {
  if (request.headers.authorization === undefined) {
    const session = await parts.people.findSession(request.headers.cookie)
    return session ? authenticateSession(parts.database, session) : null
  }
  const secret = bearerSecret(request)
  const result = secret === undefined ? null : await authenticateToken(parts.database, secret, request.address)
  return result?.ok ? result.principal : null
}

/**
 * The one bearer credential of a request. Node keeps the first of two and hides the other; whoever is in between may
 * have looked at that one.
 */
function bearerSecret(request: FastifyRequest): string | undefined {
  const isOnly = request.raw.headersDistinct.authorization?.length === 1
  return isOnly ? /^Bearer ([!-~]{1,512})$/i.exec(request.headers.authorization ?? "")?.[1] : undefined
}

async function authenticate(parts: Parts, request: FastifyRequest): Promise<Principal> {
  if (request.headers.authorization !== undefined) {
    const secret = bearerSecret(request)
    const result =
      secret === undefined
        ? { ok: false as const, reason: "malformed" as const }
        : await authenticateToken(parts.database, secret, request.address)
    if (result.ok) {
      return result.principal
    }
    if (result.reason === "address") {
      await drawFailure(parts, request)
      await parts.database.transaction({ organizationId: result.principal.organizationId }, (tx) =>
        recordRefusal(tx, result.principal, { address: request.address }, 403, "address"),
      )
      throw problem("address-not-allowed", `The token's limits do not include ${request.address}.`)
    }
    request.log.warn(
      { reason: result.reason, credential: "hash" in result ? result.hash : undefined },
      "credential refused",
    )
    throw await refuseCredential(parts, request)
  }
  const session = await parts.people.findSession(request.headers.cookie)
  const principal = session ? await authenticateSession(parts.database, session) : null
  if (!principal) throw await refuseCredential(parts, request)
  return principal
}

/** 401, or 429 for an address that keeps guessing. A request without any credential guesses nothing. */
async function refuseCredential(parts: Parts, request: FastifyRequest): Promise<Error> {
  const hasCredential = request.headers.authorization !== undefined
  if (hasCredential) await drawFailure(parts, request)
  return problem("invalid-token", "Send a valid token as `Authorization: Bearer wbl_…`, or sign in.")
}

const drawFailure = (parts: Parts, request: FastifyRequest): Promise<RateDecision> =>
  draw(parts, { key: `failed:${networkOf(request.address)}`, capacity: failedCredentialsPerMinute, windowSeconds: 60 })

async function draw(parts: Parts, bucket: Bucket): Promise<RateDecision> {
  const decision = await parts.rateLimiter.take(bucket)
  if (!decision.isAllowed)
    throw problem(
      "rate-limited",
      `At most ${decision.limit} calls a minute; try again in ${decision.resetSeconds} s.`,
      {
        limit: decision.limit,
        retryAfterSeconds: decision.resetSeconds,
      },
    )
  return decision
}

/** A cookie is sent by the browser whoever asks; only our own pages may change something with it (security.md §3). */
function assertOwnOrigin(parts: Parts, request: FastifyRequest): void {
  const origin = request.headers.origin
  if (origin === undefined || !isOwnOrigin(parts, origin))
    throw problem("origin-not-allowed", `A session may change things only from ${parts.config.publicUrl.origin}.`)
}

/** Our public address; on loopback also its other names with the same port, since a person may type either. */
function isOwnOrigin(parts: Parts, origin: string): boolean {
  const own = parts.config.publicUrl
  if (origin === own.origin) return true
  if (!["localhost", "127.0.0.1", "[::1]"].includes(own.hostname)) return false
  return [`http://localhost:${own.port}`, `http://127.0.0.1:${own.port}`, `http://[::1]:${own.port}`].includes(origin)
}

/**
 * The moment and address of a token's last use, written at most once a minute a token, and each permission that it
 * uses, once.
 */
export interface LastUse {
  note(principal: Principal & { kind: "token" }, address: string, permission: Permission | null): void
}

/**
 * Notes uses beside the call, which does not wait for it; one that cannot be written is logged and tried at the next
 * use.
 */
export function lastUseRecorder(parts: Pick<Parts, "database" | "log">): LastUse {
  const written = new Map<string, { at: number; address: string; permissions: ReadonlySet<Permission> }>()
  return {
    note(principal, address, permission) {
      const before = written.get(principal.tokenId)
      const isRecent = before?.address === address && performance.now() - before.at < 60_000
      if (isRecent && (permission === null || before.permissions.has(permission))) return
      if (written.size > 100_000) written.clear()
      const permissions = new Set([...(before?.permissions ?? []), ...(permission === null ? [] : [permission])])
      written.set(principal.tokenId, { at: performance.now(), address, permissions })
      parts.database
        .transaction({ organizationId: principal.organizationId }, (tx) =>
          noteTokenUse(tx, principal.organizationId, principal.tokenId, address, permission),
        )
        .catch((error: unknown) => {
          written.delete(principal.tokenId)
          parts.log.error({ err: error }, "the last use of a token could not be written")
        })
    },
  }
}
