import { z } from "zod"
import { readScheduledFeeds, type ScheduledFeed } from "../features/feed/scheduled-feeds.domain.ts"

/**
 * Everything that the server can be told, from flags before environment before default. Times in seconds unless the
 * name says otherwise.
 */
export interface Config {
  readonly role: "web" | "worker" | "all"
  readonly host: string
  readonly port: number
  readonly dataFolder: string
  /** Address that people and links use; its origin is the only one that cookies are taken from. */
  readonly publicUrl: URL
  /** Null: the secret file in the data folder. */
  readonly secret: string | null
  /** Null: the embedded PostgreSQL in the data folder. */
  readonly databaseUrl: string | null
  readonly rateLimitFactor: number
  readonly trustedProxies: readonly string[]
  /** Origins whose pages may call the API with a token. */
  readonly corsOrigins: readonly string[]
  readonly smtpUrl: string | null
  readonly mailFrom: string
  readonly firstAdministrator: {
    readonly email: string
    readonly password: string
    readonly organization: string
  } | null
  /** What is fetched every six hours, and after the first start. */
  readonly scheduledFeeds: readonly ScheduledFeed[]
  readonly logLevel: string
  /** Show the main job with sample data after the first start. */
  readonly isDemo: boolean
}

const Environment = z.object({
  WAYBILL_ROLE: z.enum(["web", "worker", "all"]).default("all"),
  WAYBILL_HOST: z.string().default("127.0.0.1"),
  WAYBILL_PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  WAYBILL_DATA: z.string().min(1).default("./data"),
  WAYBILL_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  WAYBILL_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  WAYBILL_ALLOW_PLAIN_HTTP: z.enum(["yes", "no"]).default("no"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must begin with postgres://")
    .optional(),
  WAYBILL_RATE_LIMIT_FACTOR: z.coerce.number().positive().max(1_000_000).default(1),
  TRUSTED_PROXIES: z.string().default(""),
  WAYBILL_CORS_ORIGINS: z.string().max(8192).default(""),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, "must begin with smtp:// or smtps://")
    .optional(),
  WAYBILL_MAIL_FROM: z.email().default("waybill@localhost.localdomain"),
  WAYBILL_ADMIN_EMAIL: z.email().max(254).optional(),
  WAYBILL_ADMIN_PASSWORD: z.string().max(128).optional(),
  WAYBILL_ORGANIZATION: z.string().min(1).max(200).default("My organization"),
  WAYBILL_FEEDS: z.string().max(8192).default(""),
  // Read where calls go out (outbound-rules.ts); a wrong one is told at the start.
  WAYBILL_OUTBOUND_PROXY: z.union([z.literal(""), z.url({ protocol: /^https?$/ })]).optional(),
  WAYBILL_DEMO: z.enum(["yes", "no"]).default("no"),
  WAYBILL_LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal"]).default("info"),
})

export type ConfigRead =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] }

/** The flags of `bin/start`, each the same as the environment variable behind it. */
const flags = {
  "--port": "WAYBILL_PORT",
  "--host": "WAYBILL_HOST",
  "--data": "WAYBILL_DATA",
  "--public-url": "WAYBILL_PUBLIC_URL",
  "--role": "WAYBILL_ROLE",
  "--feeds": "WAYBILL_FEEDS",
} as const satisfies Record<string, keyof z.input<typeof Environment>>

/** Reads flags and environment; all problems at once, in words that name the variable. */
export function readConfig(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): ConfigRead {
  const given = applyFlags(args, environment)
  if (!given.ok) return given
  const parsed = Environment.safeParse(given.environment)
  if (!parsed.success)
    return { ok: false, problems: parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`) }
  const env = parsed.data
  if ((env.WAYBILL_ADMIN_EMAIL === undefined) !== (env.WAYBILL_ADMIN_PASSWORD === undefined))
    return { ok: false, problems: ["WAYBILL_ADMIN_EMAIL and WAYBILL_ADMIN_PASSWORD go together"] }
  const publicUrl = new URL(env.WAYBILL_PUBLIC_URL ?? "http://localhost")
  if (!isLoopback(env.WAYBILL_HOST) && publicUrl.protocol === "http:" && env.WAYBILL_ALLOW_PLAIN_HTTP === "no")
    return {
      ok: false,
      problems: [
        `Listening on ${env.WAYBILL_HOST} without TLS would send passwords and tokens in the clear. Put a TLS proxy in front and give --public-url https://…, or set WAYBILL_ALLOW_PLAIN_HTTP=yes.`,
      ],
    }
  const feedWords = listOf(env.WAYBILL_FEEDS)
  const scheduled = readScheduledFeeds(feedWords)
  if (!scheduled.ok) return { ok: false, problems: [`WAYBILL_FEEDS: ${scheduled.reason}`] }
  const corsOrigins = listOf(env.WAYBILL_CORS_ORIGINS)
  const strange = corsOrigins.find((each) => !isOrigin(each))
  if (strange !== undefined)
    return { ok: false, problems: [`WAYBILL_CORS_ORIGINS: ${strange} is no origin such as https://portal.example.com`] }
  const host = env.WAYBILL_HOST.includes(":") ? `[${env.WAYBILL_HOST}]` : env.WAYBILL_HOST
  return {
    ok: true,
    config: {
      role: env.WAYBILL_ROLE,
      host: env.WAYBILL_HOST,
      port: env.WAYBILL_PORT,
      dataFolder: env.WAYBILL_DATA,
      publicUrl: new URL(env.WAYBILL_PUBLIC_URL ?? `http://${host}:${env.WAYBILL_PORT}`),
      secret: env.WAYBILL_SECRET ?? null,
      databaseUrl: env.DATABASE_URL ?? null,
      rateLimitFactor: env.WAYBILL_RATE_LIMIT_FACTOR,
      trustedProxies: listOf(env.TRUSTED_PROXIES),
      corsOrigins,
      smtpUrl: env.SMTP_URL ?? null,
      mailFrom: env.WAYBILL_MAIL_FROM,
      firstAdministrator:
        env.WAYBILL_ADMIN_EMAIL !== undefined && env.WAYBILL_ADMIN_PASSWORD !== undefined
          ? {
              email: env.WAYBILL_ADMIN_EMAIL,
              password: env.WAYBILL_ADMIN_PASSWORD,
              organization: env.WAYBILL_ORGANIZATION,
            }
          : null,
      // Read again each time: some sources have another address each year.
      get scheduledFeeds() {
        const read = readScheduledFeeds(feedWords)
        return read.ok ? read.feeds : scheduled.feeds
      },
      logLevel: env.WAYBILL_LOG_LEVEL,
      isDemo: env.WAYBILL_DEMO === "yes",
    },
  }
}

const listOf = (text: string): string[] =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "")

function applyFlags(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): { ok: true; environment: Record<string, string | undefined> } | { ok: false; problems: string[] } {
  const merged: Record<string, string | undefined> = {}
  // An empty variable is one that was not set.
  for (const [name, value] of Object.entries(environment)) if (value !== "") merged[name] = value
  for (let i = 0; i < args.length; i += 1) {
    if (args[i] === "--demo") {
      merged.WAYBILL_DEMO = "yes"
      continue
    }
    const [flag = "", inline] = (args[i] ?? "").split(/=(.*)/s, 2)
    const entry = Object.entries(flags).find(([name]) => name === flag)
    if (!entry) return { ok: false, problems: [`unknown option ${flag}; see bin/start --help`] }
    const value = inline ?? args[++i]
    if (value === undefined || value === "") return { ok: false, problems: [`${flag} needs a value`] }
    merged[entry[1]] = value
  }
  return { ok: true, environment: merged }
}

/** As a browser sends it: scheme, host and port, nothing behind; plain HTTP from this machine alone. */
function isOrigin(text: string): boolean {
  const url = URL.parse(text)
  return url?.origin === text && (url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname)))
}

const isLoopback = (host: string): boolean => host === "localhost" || host === "::1" || host.startsWith("127.")
