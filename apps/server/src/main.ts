import { openSync } from "node:fs"
import { mkdir } from "node:fs/promises"
import path from "node:path"
import { pino } from "pino"
import { type App, buildApp } from "./app.ts"
import { type Config, readConfig } from "./config/config.ts"
import { deriveSecrets, loadInstallationSecret } from "./config/secrets.ts"
import { connectionUrl, startEmbeddedPostgres } from "./db/embedded-postgres.ts"
import { holdToInstallation } from "./db/hold-to-installation.ts"
import { prepareDatabase, refuseOtherSecret } from "./db/prepare-database.ts"
import { demoAdministrator, runDemo } from "./demo.ts"
import { openFirstAccess } from "./features/people/first-access.ts"
import { catchTheRest } from "./last-resort.ts"
import { logDestination } from "./log-destination.ts"
import { narrator } from "./narrator.ts"

const shutdownMs = 30_000

/** Starts what the configuration asks for, stays until a signal, and stops everything that it started. */
async function main(): Promise<void> {
  const read = readConfig(process.argv.slice(2), process.env)
  if (!read.ok) {
    for (const line of read.problems) console.error(`waybill: ${line}`)
    process.exitCode = 2
    return
  }
  const config = await withDemoAdministrator({ ...read.config, dataFolder: path.resolve(read.config.dataFolder) })
  const say = narrator()
  const log = await openLog(config)
  if (config.rateLimitFactor !== 1) {
    log.warn({ factor: config.rateLimitFactor }, "RATE LIMITS ARE CHANGED by WAYBILL_RATE_LIMIT_FACTOR")
    say(`Rate limits are multiplied by ${config.rateLimitFactor} (WAYBILL_RATE_LIMIT_FACTOR): for load tests only`)
  }
  const stops: (() => Promise<unknown>)[] = []
  const stopping = new AbortController()
  const stopAll = async () => {
    stopping.abort()
    for (const stop of stops.splice(0).reverse())
      await stop().catch((error: unknown) => log.error({ err: error }, "a part did not stop cleanly"))
  }
  onSignal(stopAll, say)
  catchTheRest(log, stopAll)
  try {
    const secrets = deriveSecrets(await loadInstallationSecret(config.dataFolder, config.secret))
    if (config.databaseUrl !== null) await refuseOtherSecret(config.databaseUrl, secrets.databasePassword)
    const ownerUrl = config.databaseUrl ?? (await startOwnDatabase(config, stops, stopping.signal, say))
    const serverUrl = await prepareDatabase(ownerUrl, secrets.databasePassword, say)
    const app = await buildApp(config, secrets, serverUrl, log)
    stops.push(() => app.close())
    await holdToInstallation(app.parts.database, config.dataFolder)
    const access = await openFirstAccess(app.parts.database, config)
    await listen(app, config)
    if (config.role !== "web") app.startWorker()
    say(`Waybill serves at ${config.publicUrl.href}`)
    if (access.kind === "link") say(`Set it up within 24 hours, with this link, once: ${access.link.href}`)
    if (access.kind === "administrator-made") {
      say(`Made the organization ${config.firstAdministrator?.organization} and its administrator ${access.email}`)
      if (access.weakness !== null)
        say(`WAYBILL_ADMIN_PASSWORD is weak, change it after signing in. ${access.weakness}`)
    }
    if (config.isDemo && config.firstAdministrator) await runDemo(config, config.firstAdministrator, say)
  } catch (error) {
    // What was told to stop while it started broke off for that.
    if (stopping.signal.aborted) return
    log.fatal({ err: error }, "start failed")
    console.error(`waybill: ${error instanceof Error ? error.message : String(error)}`)
    await stopAll()
    process.exitCode = 1
  }
}

/** A demo needs somebody who can sign in; an administrator who is named stays the one. */
async function withDemoAdministrator(config: Config): Promise<Config> {
  if (!config.isDemo || config.firstAdministrator) return config
  return { ...config, firstAdministrator: await demoAdministrator(config.dataFolder) }
}

async function startOwnDatabase(
  config: Config,
  stops: (() => Promise<unknown>)[],
  signal: AbortSignal,
  say: (line: string) => void,
): Promise<string> {
  const starting = startEmbeddedPostgres({ dataFolder: config.dataFolder, log: say, signal })
  // From its begin on; a start that failed has stopped what it began.
  stops.push(() =>
    starting.then(
      (postgres) => postgres.stop(),
      () => {},
    ),
  )
  return connectionUrl((await starting).connection)
}

async function listen(app: App, config: Config): Promise<void> {
  await app.server.listen({ host: config.host, port: config.port }).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE")
      throw new Error(`Port ${config.port} on ${config.host} is taken; give another with --port.`, { cause: error })
    throw error
  })
}

/** JSON lines: on standard error for a service, into the data folder where a person watches. */
async function openLog(config: Config): Promise<pino.Logger> {
  const options: pino.LoggerOptions = {
    level: config.logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: loggedError },
  }
  if (!process.stdout.isTTY && !config.isDemo) return pino(options, logDestination(process.stderr.fd))
  await mkdir(config.dataFolder, { recursive: true })
  return pino(options, logDestination(openSync(path.join(config.dataFolder, "server.log"), "a", 0o600)))
}

/** What a log needs of an error. Libraries hang whole connections on theirs. */
function loggedError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error).slice(0, 1024) }
  return {
    type: error.name,
    message: error.message.slice(0, 1024),
    ...("code" in error ? { code: String(error.code).slice(0, 64) } : {}),
    stack: error.stack?.slice(0, 4096),
    ...(error.cause === undefined ? {} : { cause: loggedError(error.cause) }),
  }
}

/** SIGTERM and Ctrl-C: no new work, what runs may end for 30 s, exit 0. A second Ctrl-C does not wait. */
function onSignal(stopAll: () => Promise<void>, say: (line: string) => void): void {
  let isStopping = false
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => {
      if (isStopping) return
      isStopping = true
      say("Stopping")
      setTimeout(() => process.exit(1), shutdownMs).unref()
      void stopAll().then(() => process.exit(0))
    })
}

await main()
