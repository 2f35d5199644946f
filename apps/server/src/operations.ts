import { listFeeds } from "./features/feed/list-feeds.ts"
import { getOpenApi } from "./features/reference/get-open-api.ts"
import { getHealth } from "./features/system/get-health.ts"
import { getMetrics } from "./features/system/get-metrics.ts"
import { getReadiness } from "./features/system/get-readiness.ts"
import type { Operation } from "./http/operation.ts"

/** Every operation, a line each. */
export const operations: readonly Operation[] = [
  // System
  getHealth,
  getReadiness,
  getMetrics,
  getOpenApi,
  // People and tokens
  // Documents
  // Knowledge
  listFeeds,
]
