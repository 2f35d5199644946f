import { AsyncLocalStorage } from "node:async_hooks"
import { kyselyAdapter } from "@better-auth/kysely-adapter"
import type { BetterAuthOptions } from "better-auth"
import { APIError } from "better-auth/api"
import { betterAuth } from "better-auth/minimal"
import type { Logger } from "pino"
import { v7 as uuidv7 } from "uuid"
import type { Config } from "../../config/config.ts"
import type { Secrets } from "../../config/secrets.ts"
import type { Database } from "../../db/database.ts"
import { databaseTime } from "../../db/database-time.ts"
import { libraryKysely } from "../../db/library-kysely.ts"
import type { RequestFacts } from "../../http/operation.ts"
import { hashSessionSecrets } from "./hashed-session-secrets.ts"
import { judgeByDatabase } from "./library-clock.ts"
import { passwordLength } from "./password.domain.ts"
import { hashPassword, verifyPassword } from "./password.ts"
import { hashIdentifier } from "./reset-link.domain.ts"
import { makeSessionSecret, sessionCookieName } from "./session-cookie.ts"
import { resetMinutes, sessionDaysMax, sessionIdleHours } from "./session-life.domain.ts"

/** A session that has begun: whose, and the Set-Cookie line that carries its secret to the browser. */
export interface BegunSession {
  readonly personId: string
  readonly cookie: string
}

/**
 * What Waybill uses of the login library (better-auth). Its own router is never mounted: each route that exists is an
 * operation of ours that calls one of these, so that gate, limits, matrix and documents cover it like any other, and
 * everything else of the library is a 404.
 */
export interface LoginLibrary {
  /** Checks e-mail address and password and begins a session; null where they do not fit, whatever the reason. */
  signIn(credentials: { email: string; password: string }, facts: RequestFacts): Promise<BegunSession | null>
  /**
   * Makes a one-time secret for a new password and hands it to `onResetRequested`; does nothing, alike, where nobody
   * has the address.
   */
  requestReset(email: string, facts: RequestFacts): Promise<void>
  /** Sets the password and ends all sessions of the person; false where the secret is wrong, used or expired. */
  resetPassword(secret: string, newPassword: string, facts: RequestFacts): Promise<boolean>
  /**
   * Sets the password, ends all sessions of the person and begins a new one; null where the current password is wrong.
   */
  changePassword(
    passwords: { currentPassword: string; newPassword: string },
    facts: RequestFacts,
  ): Promise<BegunSession | null>
}

export interface LoginLibraryParts {
  readonly config: Pick<Config, "publicUrl">
  readonly secrets: Pick<Secrets, "sessionKey">
  readonly database: Database
  readonly log: Logger
  /** Called with the one-time secret of a reset: the mail. */
  onResetRequested(
    person: { id: string; email: string; name: string },
    secret: string,
    facts: RequestFacts,
  ): Promise<void>
  onPasswordReset(personId: string, facts: RequestFacts): Promise<void>
}

const sessionSeconds = sessionIdleHours * 3600

/** Opens the login library on our tables. Nothing is connected until the first use. */
export function openLoginLibrary(parts: LoginLibraryParts): LoginLibrary {
  // Its callbacks do not get the request when it is called as a function.
  const acting = new AsyncLocalStorage<RequestFacts>()
  const library = betterAuth(options(parts, acting))
  return {
    async signIn(credentials, facts) {
      const answer = await refusalAsNull(
        library.api.signInEmail({ body: credentials, headers: libraryHeaders(facts), returnHeaders: true }),
      )
      return answer && { personId: answer.response.user.id, cookie: sessionCookieOf(answer.headers, parts.config) }
    },
    async requestReset(email, facts) {
      await acting.run(facts, () => library.api.requestPasswordReset({ body: { email } }))
    },
    async resetPassword(secret, newPassword, facts) {
      const answer = await acting.run(facts, () =>
        refusalAsNull(library.api.resetPassword({ body: { token: secret, newPassword } })),
      )
      return answer !== null
    },
    async changePassword(passwords, facts) {
      const answer = await refusalAsNull(
        library.api.changePassword({
          body: { ...passwords, revokeOtherSessions: true },
          headers: libraryHeaders(facts),
          returnHeaders: true,
        }),
      )
      return answer && { personId: answer.response.user.id, cookie: sessionCookieOf(answer.headers, parts.config) }
    },
  }
}

function options(parts: LoginLibraryParts, acting: AsyncLocalStorage<RequestFacts>) {
  const { config } = parts
  const now = () => parts.database.read("shared", databaseTime)
  const life = async (seconds: number) => {
    const createdAt = await now()
    return { createdAt, updatedAt: createdAt, expiresAt: new Date(createdAt.getTime() + seconds * 1000) }
  }
  const adapter = kyselyAdapter(libraryKysely(parts.database), { type: "postgres", transaction: true })
  return {
    appName: "Waybill",
    baseURL: config.publicUrl.origin,
    basePath: "/api/auth",
    secret: parts.secrets.sessionKey.toString("hex"),
    trustedOrigins: [config.publicUrl.origin],
    telemetry: { enabled: false },
    // Our own, which all processes share (http/rate-limit.ts).
    rateLimit: { enabled: false },
    logger: {
      log: (level, message, ...more) => parts.log[level]({ library: "better-auth", more: more.map(String) }, message),
    },
    database: (all: BetterAuthOptions) => judgeByDatabase(hashSessionSecrets(adapter(all)), now),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
      revokeSessionsOnPasswordReset: true,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
      sendResetPassword: ({ user, token }) => parts.onResetRequested(user, token, actingFacts(acting)),
      onPasswordReset: ({ user }) => parts.onPasswordReset(user.id, actingFacts(acting)),
    },
    ...tables,
    databaseHooks: {
      session: {
        create: { before: async () => ({ data: { token: makeSessionSecret(), ...(await life(sessionSeconds)) } }) },
      },
      verification: { create: { before: async () => ({ data: await life(resetMinutes * 60) }) } },
    },
    advanced: {
      useSecureCookies: false,
      cookies: {
        session_token: {
          name: sessionCookieName(config.publicUrl),
          attributes: { httpOnly: true, sameSite: "lax", path: "/", secure: config.publicUrl.protocol === "https:" },
        },
      },
      ipAddress: { ipAddressHeaders: [addressHeader], ipv6Subnet: 128 },
      database: { generateId: () => uuidv7(), validateSchema: false },
    },
  } satisfies BetterAuthOptions
}

const times = { createdAt: "created_at", updatedAt: "updated_at" } as const
/**
 * The library's models in our names. Sessions are kept alive by our own look-up (session.sql.ts), so that its refresh
 * is off; the cookie lives for the longest time.
 */
const tables = {
  user: { modelName: "person", fields: { emailVerified: "email_verified", ...times } },
  session: {
    modelName: "person_session",
    fields: {
      userId: "person_id",
      expiresAt: "expires_at",
      ipAddress: "ip_address",
      userAgent: "user_agent",
      ...times,
    },
    expiresIn: sessionDaysMax * 86_400,
    disableSessionRefresh: true,
  },
  account: {
    modelName: "person_account",
    fields: {
      userId: "person_id",
      accountId: "account_id",
      providerId: "provider_id",
      accessToken: "access_token",
      refreshToken: "refresh_token",
      idToken: "id_token",
      accessTokenExpiresAt: "access_token_expires_at",
      refreshTokenExpiresAt: "refresh_token_expires_at",
      ...times,
    },
  },
  verification: {
    modelName: "person_verification",
    fields: { expiresAt: "expires_at", ...times },
    storeIdentifier: { hash: async (identifier: string) => hashIdentifier(identifier) },
    // It would be by this server's clock; the nightly sweep does it by the database's.
    disableCleanup: true,
  },
} as const

const addressHeader = "x-waybill-address"

/**
 * Only what the library needs of the request: the cookie, and the caller's address as we found it, never as the caller
 * says it.
 */
function libraryHeaders(facts: RequestFacts): Headers {
  const headers = new Headers({ [addressHeader]: facts.address })
  if (facts.headers.cookie !== undefined) headers.set("cookie", facts.headers.cookie)
  if (facts.userAgent !== null) headers.set("user-agent", facts.userAgent.replace(/[^\u0020-\u007e]/g, "?"))
  return headers
}

function actingFacts(acting: AsyncLocalStorage<RequestFacts>): RequestFacts {
  const facts = acting.getStore()
  if (!facts) throw new Error("the login library was called without a request")
  return facts
}

function sessionCookieOf(headers: Headers, config: Pick<Config, "publicUrl">): string {
  const cookie = headers.getSetCookie().find((each) => each.startsWith(`${sessionCookieName(config.publicUrl)}=`))
  if (cookie === undefined) throw new Error("the login library began a session without a cookie")
  return cookie
}

/** The library throws its refusals; anything but a refusal (a failing database, say) stays thrown. */
async function refusalAsNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof APIError && error.statusCode >= 400 && error.statusCode < 500) return null
    throw error
  }
}
