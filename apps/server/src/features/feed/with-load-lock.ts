import { setTimeout as pause } from "node:timers/promises"
import type { Session } from "../../db/database.ts"
import { releaseLoad, tryToHoldLoad } from "./feed-lock.sql.ts"
import { FeedFailure } from "./reading/feed-failure.ts"

const askEveryMs = 500

/**
 * Runs the work while no other load does, on any machine; a second load waits for the first, `waitMs` at most. The lock
 * is the connection's: a load that is killed leaves none behind.
 */
export async function withLoadLock<T>(
  session: Session,
  options: { readonly waitMs: number; readonly onWaiting: () => Promise<void> },
  work: () => Promise<T>,
): Promise<T> {
  const until = performance.now() + options.waitMs
  while (!(await session.transaction("shared", tryToHoldLoad))) {
    if (performance.now() >= until) throw new FeedFailure("Another load is running; try again when it is done.")
    await options.onWaiting()
    await pause(askEveryMs)
  }
  try {
    return await work()
  } finally {
    // A connection that broke has lost it already, and the failure that it broke by is on its way.
    await session.transaction("shared", releaseLoad).catch(() => {})
  }
}
