import type { Readable } from "node:stream"
import type { Permission } from "@waybill/permissions/permissions"
import type { z } from "zod"
import type { Tx } from "../db/database.ts"
import type { Parts } from "../parts.ts"
import type { ProblemKey } from "../problems.ts"
import { jsonBytesMax } from "./json-body.ts"
import type { Principal, SessionPrincipal } from "./principal.ts"

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE"

/** Open to everybody; the reason stands in the checked-in list of public operations. */
export interface PublicAccess {
  readonly kind: "public"
  readonly reason: string
}
/** For signed-in people only, whatever their role; `tokensToo` where a token may ask about itself. */
export interface SessionAccess<TokensToo extends boolean = boolean> {
  readonly kind: "session"
  readonly reason: string
  readonly tokensToo: TokensToo
}
export type Access = Permission | PublicAccess | SessionAccess

/** Lets everybody call; the reason is printed in the checked-in list. */
export const isPublic = (reason: string): PublicAccess => ({ kind: "public", reason })

/** Lets signed-in people call, whatever their role, and no token. */
export const isSession = (reason: string): SessionAccess<false> => ({ kind: "session", reason, tokensToo: false })

/** Lets signed-in people and tokens call, whatever they hold: what they ask about is themselves. */
export const isSessionOrToken = (reason: string): SessionAccess<true> => ({ kind: "session", reason, tokensToo: true })

export type ActorOf<A extends Access> = A extends PublicAccess
  ? null
  : A extends SessionAccess<false>
    ? SessionPrincipal
    : Principal

/** Facts of the request that audit, limits and links need. */
export interface RequestFacts {
  readonly id: string
  readonly address: string
  readonly userAgent: string | null
  readonly headers: Readonly<Record<string, string | undefined>>
}

/** One uploaded document, still on the wire. */
export interface IncomingFile {
  readonly stream: Readable
  readonly fileName: string | null
  readonly contentType: string
}

export interface Call<A extends Access, P, Q, B, U> {
  readonly actor: ActorOf<A>
  readonly params: P
  readonly query: Q
  readonly body: B
  /** Present where the operation declares `upload`. */
  readonly file: U extends object ? IncomingFile : null
  readonly request: RequestFacts
  readonly parts: Parts
  /**
   * A transaction that sees the actor's organization (the shared tables only, where nobody is signed in);
   * `statementMs`: its statements may take longer than usual. Once it is committed the request counts as done, at least
   * in part.
   */
  transaction<T>(work: (tx: Tx) => Promise<T>, statementMs?: number): Promise<T>
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** Whether the caller may still ask this; for answers that go on for long. */
  isStillAllowed(): Promise<boolean>
  /** Aborted when the client went away. */
  readonly signal: AbortSignal
}

/** An answer with a status or headers of its own; a plain value is answered with the operation's first status. */
export class Answer<R> {
  readonly status: number
  readonly body: R
  readonly headers: Readonly<Record<string, string>>
  constructor(status: number, body: R, headers: Readonly<Record<string, string>> = {}) {
    this.status = status
    this.body = body
    this.headers = headers
  }
}

/** Bytes for download: never shown on our origin (security.md §7). */
export class Download {
  readonly stream: Readable
  readonly contentType: string
  readonly fileName: string
  readonly bytes: number | null
  readonly headers: Readonly<Record<string, string>>
  constructor(
    stream: Readable,
    contentType: string,
    fileName: string,
    bytes: number | null = null,
    headers: Readonly<Record<string, string>> = {},
  ) {
    this.stream = stream
    this.contentType = contentType
    this.fileName = fileName
    this.bytes = bytes
    this.headers = headers
  }
}

export interface UploadSpec {
  /** Content types that the raw body may have; `multipart/form-data` with the part `file` is taken beside. */
  readonly contentTypes: readonly string[]
  readonly bytesMax: number
}

/**
 * How a token that is limited to products or labels is held to them: by the thing in the path, by the assets that the
 * body names, or by the handler: `reach`, which asks of what the token reaches alone (`reachOfCaller`), and `document`,
 * which alone knows whose document it is; `nothing`: it tells of no asset. An operation that does not say is not for
 * such tokens.
 */
export type Within = "path" | "reach" | "body" | "document" | "nothing"

/** Which rate-limit bucket a call draws from. */
export type RateClass = "read" | "write" | "upload" | "export" | "login"

export interface Example {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | readonly string[]>>
  readonly body?: unknown
  /** For uploads: the file as text. */
  readonly file?: string
}

export interface OperationSpec<
  A extends Access,
  P extends z.ZodObject,
  Q extends z.ZodObject,
  B extends z.ZodType,
  R extends z.ZodType,
  U extends UploadSpec | undefined,
> {
  /** `<verb>_<resource>[_<modifier>]`; also the name in the SDK and the CLI's help. */
  readonly id: string
  readonly route: `${Method} /${string}`
  readonly summary: string
  readonly tag: string
  readonly permission: A
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  /** Bytes that a JSON body may have, where documents of others come in one. */
  readonly bodyBytesMax?: number
  readonly upload?: U
  readonly reply: R
  /** Statuses of success, the usual one first. */
  readonly statuses?: readonly [number, ...number[]]
  readonly problems?: readonly ProblemKey[]
  readonly rate?: RateClass
  /** Content type of a download; the reply schema then describes nothing. */
  readonly download?: string
  /** The answer has an `ETag`: the revision that a later change may name in `If-Match`. */
  readonly hasEtag?: boolean
  /**
   * The reply holds a secret: it is kept nowhere, so an Idempotency-Key is answered with a refusal instead of the
   * secret again.
   */
  readonly secretReply?: boolean
  readonly within?: Within
  /** Where `within` is `body`: the assets that it reaches; null where it may reach others. */
  assetsOf?(body: z.output<B>): readonly string[] | null
  /** The same, where it names SBOMs. */
  sbomsOf?(body: z.output<B>): readonly string[] | null
  /**
   * For public operations that give a session: asked from our own pages only, so that no other site can sign somebody
   * in. A session's calls are checked always.
   */
  readonly ownOriginOnly?: boolean
  readonly example: Example
  handle(call: Call<A, z.output<P>, z.output<Q>, z.output<B>, U>): Promise<z.input<R> | Answer<z.input<R>> | Download>
}

/** An operation as the router, the OpenAPI document and the matrix see it. */
export interface Operation {
  readonly id: string
  readonly method: Method
  readonly path: string
  readonly summary: string
  readonly tag: string
  readonly permission: Access
  readonly params: z.ZodObject | null
  readonly query: z.ZodObject | null
  readonly body: z.ZodType | null
  readonly bodyBytesMax: number
  readonly upload: UploadSpec | null
  readonly reply: z.ZodType
  readonly statuses: readonly [number, ...number[]]
  readonly problems: readonly ProblemKey[]
  readonly rate: RateClass
  readonly download: string | null
  readonly hasEtag: boolean
  readonly secretReply: boolean
  readonly within: Within | null
  assetsOf(body: unknown): readonly string[] | null
  sbomsOf(body: unknown): readonly string[] | null
  readonly ownOriginOnly: boolean
  readonly example: Example
  handle(call: unknown): Promise<unknown>
}

/**
 * Declares an operation. The permission is required by the type; so are an example and a reply.
 * Query and params objects are made strict: an unknown parameter is a 400.
 */
export function operation<
  const A extends Access,
  P extends z.ZodObject = z.ZodObject<Record<never, never>>,
  Q extends z.ZodObject = z.ZodObject<Record<never, never>>,
  B extends z.ZodType = z.ZodUndefined,
  R extends z.ZodType = z.ZodType,
  U extends UploadSpec | undefined = undefined,
>(spec: OperationSpec<A, P, Q, B, R, U>): Operation {
  const [method, path] = splitRoute(spec.route)
  return {
    id: spec.id,
    method,
    path,
    summary: spec.summary,
    tag: spec.tag,
    permission: spec.permission,
    params: spec.params?.strict() ?? null,
    query: spec.query?.strict() ?? null,
    body: spec.body ?? null,
    bodyBytesMax: spec.bodyBytesMax ?? jsonBytesMax,
    upload: spec.upload ?? null,
    reply: spec.reply,
    statuses: spec.statuses ?? [method === "POST" ? 201 : 200],
    problems: spec.problems ?? [],
    rate: spec.rate ?? (method === "GET" ? "read" : "write"),
    download: spec.download ?? null,
    hasEtag: spec.hasEtag ?? false,
    secretReply: spec.secretReply ?? false,
    within: spec.within ?? null,
    assetsOf: (body) => spec.assetsOf?.(body as z.output<B>) ?? null,
    sbomsOf: (body) => spec.sbomsOf?.(body as z.output<B>) ?? null,
    ownOriginOnly: spec.ownOriginOnly ?? false,
    example: spec.example,
    // The router gives exactly what the schemas above parsed; the generic link between them and the handler ends here.
    handle: (call) => spec.handle(call as Call<A, z.output<P>, z.output<Q>, z.output<B>, U>),
  }
}

function splitRoute(route: string): [Method, string] {
  const space = route.indexOf(" ")
  const method = route.slice(0, space)
  switch (method) {
    case "GET":
    case "POST":
    case "PUT":
    case "PATCH":
    case "DELETE":
      return [method, route.slice(space + 1)]
    default:
      throw new Error(`unknown method in route ${route}`)
  }
}
