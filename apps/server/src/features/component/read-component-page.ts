import { hexAsked } from "@waybill/matching/file-hash"
import { z } from "zod"
import type { Tx } from "../../db/database.ts"
import { presentPage, readCursor } from "../../http/list.ts"
import { type Principal, reachOfCaller } from "../../http/principal.ts"
import { invalid } from "../../http/problem.ts"
import type { Parts } from "../../parts.ts"
import { presentComponent } from "./component.schema.ts"
import {
  type AssetComponentSort,
  type ComponentKey,
  type ComponentRow,
  countComponents,
  countComponentsOfAsset,
  listComponentRows,
  listComponentsOfAsset,
  listSortedRows,
} from "./component.sql.ts"
import type { ComponentFilter } from "./component-filter.sql.ts"
import { type ComponentSort, sortedComponents } from "./component-order.sql.ts"
import { type ComponentSearch, searchOf } from "./component-search.sql.ts"
import type { PackageQuestion } from "./package-question.domain.ts"

interface PageCall {
  readonly parts: Parts
  readonly actor: Principal
  readonly operation: string
  readonly query: {
    readonly limit: number
    readonly cursor?: string | undefined
    readonly q?: string | undefined
    readonly name?: string | undefined
    readonly license?: string | undefined
    readonly hash?: string | undefined
    readonly unmatched?: boolean | undefined
    readonly reason?: string | undefined
    readonly affected?: boolean | undefined
    /** Of an asset's. */
    readonly sort?: AssetComponentSort
  }
  /** Of those of all assets; left out: as they are found, by name where nothing is asked. */
  readonly sort?: ComponentSort | undefined
}

const hexOf = (key: Uint8Array | null): string | null => key && Buffer.from(key).toString("hex")
const Key = z.tuple([z.number(), z.string(), z.string(), z.number()])

/** One page of components, of one asset or of all. */
export async function readComponentPage(
  tx: Tx,
  { parts, actor, operation, query, sort }: PageCall,
  assetId: string | null,
  question: Extract<PackageQuestion, { ok: true }> | null,
) {
  const filter: ComponentFilter = {
    assetId,
    q: query.q ?? null,
    name: query.name ?? null,
    packageKey: question?.packageKey ?? null,
    isOfAnyRelease: question?.isOfAnyRelease ?? false,
    built: question?.built ?? null,
    unversioned: question?.unversioned ?? null,
    version: question?.version ?? null,
    statedVersion: question?.statedVersion ?? null,
    spans: question?.spans ?? null,
    license: query.license ?? null,
    hash: query.hash === undefined ? null : hexAsked(query.hash),
    isUnmatched: query.unmatched ?? null,
    reason: query.reason ?? null,
    isAffected: query.affected ?? null,
    reach: assetId === null ? reachOfCaller(actor) : null,
  }
  const place = {
    parts,
    actor,
    operation,
    filter: {
      ...filter,
      sort: query.sort ?? sort,
      spans: filter.spans?.map(({ lower, upper }) => [hexOf(lower), hexOf(upper)]),
    },
  }
  const after = readCursor(place, query.cursor, Key)
  const { rows, total } = await readRows(
    tx,
    actor.organizationId,
    filter,
    { ofAsset: query.sort ?? "-priority", ofAll: sort },
    after,
    query.limit + 1,
  )
  return presentPage(rows, query.limit, {
    place,
    key: (last) => [last.place ?? 0, last.sort_key ?? last.name_key, last.sbom_id, last.ordinal],
    present: presentComponent,
    total,
  })
}

async function readRows(
  tx: Tx,
  organizationId: string,
  filter: ComponentFilter,
  sort: { readonly ofAsset: AssetComponentSort; readonly ofAll: ComponentSort | undefined },
  after: ComponentKey | null,
  limit: number,
) {
  if (filter.assetId !== null)
    return {
      rows: await listComponentsOfAsset(tx, organizationId, filter, filter.assetId, sort.ofAsset, after, limit),
      total: await countComponentsOfAsset(tx, organizationId, filter, filter.assetId),
    }
  const search = await searchOf(tx, organizationId, filter)
  return {
    rows: await listFound(tx, organizationId, filter, search, sort.ofAll, after, limit),
    total: await countComponents(tx, organizationId, search),
  }
}

async function listFound(
  tx: Tx,
  organizationId: string,
  filter: ComponentFilter,
  search: ComponentSearch,
  sort: ComponentSort | undefined,
  after: ComponentKey | null,
  limit: number,
): Promise<ComponentRow[]> {
  // Their own order, an index goes.
  const isByName = search.candidates === null && search.walk === "name" && sort === "name"
  if (sort === undefined || isByName) return listComponentRows(tx, organizationId, search, after, limit)
  const page = await sortedComponents(tx, organizationId, filter, search, sort)
  if (page === null)
    throw invalid(
      "query/sort",
      "So many components fit that they cannot be put in this order of their names; ask for less, by a purl or more of the name, or sort by asset.",
    )
  return listSortedRows(tx, organizationId, page(after === null ? null : [after[1], after[2], after[3]], limit))
}
