import { getAsset } from "./features/asset/get-asset.ts"
import { listAssets } from "./features/asset/list-assets.ts"
import { listFeeds } from "./features/feed/list-feeds.ts"
import { listFindings } from "./features/finding/list-findings.ts"
import { getOpenApi } from "./features/reference/get-open-api.ts"
import { getSbom } from "./features/sbom/get-sbom.ts"
import { getSbomContent } from "./features/sbom/get-sbom-content.ts"
import { uploadSbom } from "./features/sbom/upload-sbom.ts"
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
  uploadSbom,
  getSbom,
  getSbomContent,
  listAssets,
  getAsset,
  listFindings,
  // Knowledge
  listFeeds,
]
