import { getHealth } from "./features/system/get-health.ts"
import { getReadiness } from "./features/system/get-readiness.ts"
import type { Operation } from "./http/operation.ts"

/** Every operation, a line each. */
export const operations: readonly Operation[] = [getHealth, getReadiness]
