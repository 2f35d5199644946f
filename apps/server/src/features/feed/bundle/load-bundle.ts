import { createHash } from "node:crypto"
import { mkdtemp, rm } from "node:fs/promises"
import path from "node:path"
import { type LoadReport, type LoadRequest, loadFeeds } from "../load-feeds.ts"
import { FeedFailure } from "../reading/feed-failure.ts"
import { bundlePrefix } from "../reading/leftovers.ts"
import type { BundledSource, BundleManifest } from "./bundle-manifest.ts"
import type { Bundle } from "./open-bundle.ts"

export type BundleLoadRequest = Omit<LoadRequest, "inputs" | "source" | "isComplete" | "rules">

export interface BundleLoadReport {
  readonly manifest: BundleManifest
  readonly sources: readonly (BundledSource & { readonly outcome: BundledOutcome })[]
}
export type BundledOutcome =
  | { readonly kind: "loaded"; readonly report: LoadReport }
  /** What was held of it stays in force. */
  | { readonly kind: "refused"; readonly reason: string }

/**
 * Loads a bundle that was held against its signature: each of its sources goes the way of any load, by itself, so that
 * one that a gate keeps out does not hold up the others. Broken off, the bundle is given again: what was taken is known
 * by its sums and passed over.
 */
export async function loadBundle(bundle: Bundle, request: BundleLoadRequest): Promise<BundleLoadReport> {
  // A source may have come in several parts: how fresh it is is told by the oldest, which is loaded last.
  const order = [...bundle.manifest.sources.entries()].sort(([, a], [, b]) => (a.fetchedAt < b.fetchedAt ? 1 : -1))
  const sources: BundleLoadReport["sources"][number][] = []
  for (const [number, source] of order)
    sources.push({ ...source, outcome: await loadSource(bundle, number, source, request) })
  return { manifest: bundle.manifest, sources }
}

async function loadSource(
  bundle: Bundle,
  number: number,
  source: BundledSource,
  request: BundleLoadRequest,
): Promise<BundledOutcome> {
  const folder = await mkdtemp(path.join(request.downloadFolder, bundlePrefix))
  try {
    const report = await loadFeeds({
      ...request,
      source: source.source,
      inputs: [
        {
          path: await bundle.unpack(number, folder),
          origin: source.origin,
          sha256: sumOf(source),
          fetchedAt: source.fetchedAt,
        },
      ],
      rules: { allowHttp: false, allowPrivateAddresses: false, ports: [] },
    })
    return { kind: "loaded", report }
  } catch (error) {
    if (!(error instanceof FeedFailure)) throw error
    return { kind: "refused", reason: error.message }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** One sum over the names and sums of all files. */
function sumOf(source: BundledSource): string {
  const sum = createHash("sha256")
  for (const { name, sha256 } of source.files) sum.update(`${sha256} ${name}\n`)
  return sum.digest("hex")
}
