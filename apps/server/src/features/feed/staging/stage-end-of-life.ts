import { readEndOfLife } from "@waybill/advisories/endoflife/read-endoflife"
import { packageIdentity } from "@waybill/purl/package-identity"
import { parsePurl } from "@waybill/purl/parse-purl"
import { copyRows, rowWriter } from "../../../db/copy-rows.ts"
import type { Tx } from "../../../db/database.ts"
import { FeedFailure } from "../reading/feed-failure.ts"
import type { FeedFile } from "../reading/feed-files.ts"
import { stagedEndOfLifeColumns } from "./staging.sql.ts"
import { countRead, type tallyMaker } from "./tally.ts"

// What a distribution calls 1.2 it mends itself, beyond the end of the cycle that it came from.
const distributionTypes = new Set(["deb", "rpm", "apk", "alpm", "ebuild"])

/**
 * Stages the cycles of all products that are packages. Throws `FeedFailure` where the file is no list of products, or
 * where the load holds two.
 */
export async function stageEndOfLife(
  tx: Tx,
  counters: ReturnType<typeof tallyMaker>,
  file: FeedFile,
  document: unknown,
): Promise<void> {
  const read = readEndOfLife(document)
  if (!read.ok) throw new FeedFailure(`${file.name}: ${read.reason}.`)
  const source = counters.source("endoflife")
  if (source.read > 0) throw new FeedFailure(`${file.name} is a second catalogue of the same kind; give one.`)
  const rows = rowWriter()
  const seen = new Set<string>()
  for (const product of read.products)
    for (const key of keysOf(product.purls))
      for (const cycle of product.cycles) {
        const row = JSON.stringify([key, product.name, cycle.name])
        if (seen.has(row)) continue
        seen.add(row)
        rows.row(9)
        rows.text(key)
        rows.text(product.name)
        rows.text(product.label)
        rows.text(product.url)
        rows.text(cycle.name)
        rows.bool(cycle.isEnded)
        rows.date(cycle.endsOn)
        rows.date(cycle.activeUntil)
        rows.text(cycle.latest)
      }
  await copyRows(tx.client, stagedEndOfLifeColumns, rows.take())
  const products = new Set(read.products.map(({ name }) => name)).size
  counters.file(file).recognized += products
  countRead(source, file.origin, products)
  source.rejected += read.rejected
  source.dataAt = read.generatedAt
}

function keysOf(purls: readonly string[]): Set<string> {
  const keys = new Set<string>()
  for (const text of purls) {
    const read = parsePurl(text)
    if (read.ok && !distributionTypes.has(read.purl.type))
      keys.add(packageIdentity({ ...read.purl, version: null }).key)
  }
  return keys
}
