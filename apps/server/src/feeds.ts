import type { Feed } from "./features/feed/feed.ts"
import { csaf } from "./features/feed/sources/csaf.ts"
import { cve } from "./features/feed/sources/cve.ts"
import { endoflife } from "./features/feed/sources/endoflife.ts"
import { epss } from "./features/feed/sources/epss.ts"
import { friendsOfPhp } from "./features/feed/sources/friends-of-php.ts"
import { knownExploited } from "./features/feed/sources/known-exploited.ts"
import { nodejsCore } from "./features/feed/sources/nodejs-core.ts"
import { nodejsSecurityWg } from "./features/feed/sources/nodejs-security-wg.ts"
import { nvd } from "./features/feed/sources/nvd.ts"
import { osv } from "./features/feed/sources/osv.ts"
import { retireJs } from "./features/feed/sources/retire-js.ts"
import { rubyAdvisoryDb } from "./features/feed/sources/ruby-advisory-db.ts"

/** Every source of knowledge, a line each. */
export const feeds = [
  osv,
  cve,
  nvd,
  csaf,
  nodejsSecurityWg,
  nodejsCore,
  rubyAdvisoryDb,
  friendsOfPhp,
  retireJs,
  knownExploited,
  epss,
  endoflife,
] as const satisfies readonly Feed[]
