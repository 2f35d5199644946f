import type { Feed } from "./features/feed/feed.ts"
import { cve } from "./features/feed/sources/cve.ts"
import { epss } from "./features/feed/sources/epss.ts"
import { knownExploited } from "./features/feed/sources/known-exploited.ts"
import { nodejsSecurityWg } from "./features/feed/sources/nodejs-security-wg.ts"
import { osv } from "./features/feed/sources/osv.ts"

/** Every source of knowledge, a line each. */
export const feeds = [osv, cve, nodejsSecurityWg, knownExploited, epss] as const satisfies readonly Feed[]
