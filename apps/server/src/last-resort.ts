import type { Logger } from "pino"

const endMs = 10_000

/**
 * What nobody caught is told in the log. A promise that nobody waits for costs its own work alone, and the server goes
 * on; after an exception inside of a callback nobody knows what is half done: the server ends in order, for whoever
 * keeps it running to start it anew.
 */
export function catchTheRest(log: Pick<Logger, "error" | "fatal">, stopAll: () => Promise<void>): void {
  process.on("unhandledRejection", (reason) => log.error({ err: reason }, "a failure that nobody waited for"))
  process.on("uncaughtException", (error) => {
    log.fatal({ err: error }, "an exception that nobody caught: the server ends")
    setTimeout(() => process.exit(1), endMs).unref()
    void stopAll().finally(() => process.exit(1))
  })
}
