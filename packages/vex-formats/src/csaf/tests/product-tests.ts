import { type JsonObject, listOf, textOf, textsOf } from "@waybill/bom-formats/json-text"
import { parsePurl } from "@waybill/purl/parse-purl"
import { type Branch, type Csaf, objectOf, placed } from "../csaf-view.ts"
import { type CsafBreach, type CsafTest, repeated } from "./csaf-test.ts"
import { purlFault } from "./purl-fault.ts"
import { breachOfRange, isOneVersion } from "./version-range-name.ts"

/**
 * §6.1.1–6.1.5, 6.1.13, 6.1.25, 6.1.31, and of 2.1 §6.1.34, 6.1.42–6.1.44, 6.1.50, 6.1.57–6.1.59, 6.1.61: the product
 * tree and what refers to it.
 */
export const productTests: readonly CsafTest[] = [
  { id: "6.1.1", run: missingProducts },
  {
    id: "6.1.2",
    run: (csaf) =>
      repeated(
        csaf.definitions,
        ({ id }) => id,
        ({ path }, id) => ({ path: `${path}/product_id`, message: `${id} is defined twice.` }),
      ),
  },
  { id: "6.1.3", run: circles },
  { id: "6.1.4", run: missingGroups },
  {
    id: "6.1.5",
    run: (csaf) =>
      repeated(
        csaf.groups,
        ({ id }) => id,
        ({ path }, id) => ({ path: `${path}/group_id`, message: `The group ${id} is defined twice.` }),
      ),
  },
  { id: "6.1.13", run: purls },
  { id: "6.1.25", run: hashes },
  { id: "6.1.31", run: versionsThatAreRanges },
  {
    id: "6.1.34",
    only: "2.1",
    *run(csaf) {
      for (const { path, value, depth } of csaf.branches)
        if (value.product !== undefined && depth > 30)
          yield { path, message: `The product lies ${depth} branches deep; 30 are allowed.` }
    },
  },
  { id: "6.1.42", only: "2.1", run: purlsThatDiffer },
  { id: "6.1.43", only: "2.1", run: (csaf) => stars(csaf, "model_numbers") },
  { id: "6.1.44", only: "2.1", run: (csaf) => stars(csaf, "serial_numbers") },
  {
    id: "6.1.50",
    only: "2.1",
    *run(csaf) {
      for (const { path, name } of rangeBranches(csaf)) {
        const fault = breachOfRange(name)
        if (fault !== null)
          yield { path: `${path}/name`, message: `${JSON.stringify(name)} is no version range: ${fault}` }
      }
    },
  },
  { id: "6.1.57", only: "2.1", run: stackedCategories },
  { id: "6.1.58", only: "2.1", run: versionsInRanges },
  {
    id: "6.1.59",
    only: "2.1",
    *run(csaf) {
      for (const { path, name } of rangeBranches(csaf))
        if (isOneVersion(name))
          yield { path: `${path}/name`, message: `${JSON.stringify(name)} is one version, not a range.` }
    },
  },
  { id: "6.1.61", only: "2.1", run: (csaf) => stars(csaf, "skus") },
]

// Lists of a vulnerability whose entries name products.
const entryLists = [
  "remediations",
  "threats",
  "flags",
  "notes",
  "involvements",
  "first_known_exploitation_dates",
  "ids",
]

function* entries(csaf: Csaf): Generator<{ path: string; value: JsonObject }> {
  yield* placed(csaf.document.notes, "/document/notes")
  for (const { path, value } of csaf.vulnerabilities)
    for (const list of entryLists) yield* placed(value[list], `${path}/${list}`)
}

function* missingProducts(csaf: Csaf): Generator<CsafBreach> {
  const check = function* (path: string, ids: unknown): Generator<CsafBreach> {
    for (const [place, id] of listOf(ids).entries())
      if (typeof id === "string" && !csaf.defined.has(id))
        yield { path: `${path}/${place}`, message: `${id} is no product of the product tree.` }
  }
  for (const { path, value } of csaf.groups) yield* check(`${path}/product_ids`, value.product_ids)
  for (const { uses } of csaf.derived)
    for (const { path, id } of uses)
      if (!csaf.defined.has(id)) yield { path, message: `${id} is no product of the product tree.` }
  for (const { path, value } of entries(csaf)) yield* check(`${path}/product_ids`, value.product_ids)
  for (const { path, value } of csaf.vulnerabilities) {
    for (const [field, ids] of Object.entries(objectOf(value.product_status)))
      yield* check(`${path}/product_status/${field}`, ids)
    for (const list of ["scores", "metrics"])
      for (const rating of placed(value[list], `${path}/${list}`))
        yield* check(`${rating.path}/products`, rating.value.products)
  }
}

/**
 * A product that is made, over however many steps, of itself. Each product is followed once, so that long chains cost
 * no more than their length.
 */
function* circles(csaf: Csaf): Generator<CsafBreach> {
  const uses = new Map(csaf.derived.flatMap((each) => (each.id === null ? [] : [[each.id, each] as const])))
  const finished = new Set<string>()
  for (const start of uses.keys()) {
    const onPath = new Set<string>()
    const stack: { id: string; next: number }[] = [{ id: start, next: 0 }]
    onPath.add(start)
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const made = finished.has(top.id) ? undefined : uses.get(top.id)
      const used = made?.uses[top.next]
      if (made === undefined || used === undefined) {
        finished.add(top.id)
        onPath.delete(top.id)
        stack.pop()
        continue
      }
      top.next += 1
      if (onPath.has(used.id)) yield { path: used.path, message: `${used.id} is made of itself.` }
      else if (uses.has(used.id) && !finished.has(used.id)) {
        onPath.add(used.id)
        stack.push({ id: used.id, next: 0 })
      }
    }
  }
}

function* missingGroups(csaf: Csaf): Generator<CsafBreach> {
  for (const { path, value } of entries(csaf))
    for (const [place, id] of listOf(value.group_ids).entries())
      if (typeof id === "string" && !csaf.productsOfGroup.has(id))
        yield { path: `${path}/group_ids/${place}`, message: `${id} is no product group of the product tree.` }
}

function* helpers(csaf: Csaf): Generator<{ path: string; helper: JsonObject }> {
  for (const { path, value } of csaf.definitions)
    if (value.product_identification_helper !== undefined)
      yield { path: `${path}/product_identification_helper`, helper: objectOf(value.product_identification_helper) }
}

/** The package URLs of a helper: one in 2.0, a list in 2.1. */
function purlsOf(path: string, helper: JsonObject): { path: string; purl: string }[] {
  const one = textOf(helper.purl)
  return [
    ...(one === null ? [] : [{ path: `${path}/purl`, purl: one }]),
    ...textsOf(helper.purls).map((purl, place) => ({ path: `${path}/purls/${place}`, purl })),
  ]
}

function* purls(csaf: Csaf): Generator<CsafBreach> {
  for (const { path, helper } of helpers(csaf))
    for (const each of purlsOf(path, helper)) {
      const fault = purlFault(each.purl)
      if (fault !== null) yield { path: each.path, message: fault }
    }
}

function* purlsThatDiffer(csaf: Csaf): Generator<CsafBreach> {
  for (const { path, helper } of helpers(csaf)) {
    const bare = purlsOf(path, helper).flatMap((each) => {
      const read = parsePurl(each.purl)
      if (!read.ok) return []
      const { type, namespace, name, version, subpath } = read.purl
      return [{ path: each.path, key: JSON.stringify([type, namespace, name, version, subpath]) }]
    })
    const other = bare.find(({ key }) => key !== bare[0]?.key)
    if (other) yield { path: other.path, message: "Package URLs of one product may differ in their qualifiers alone." }
  }
}

function* hashes(csaf: Csaf): Generator<CsafBreach> {
  for (const { path, helper } of helpers(csaf))
    for (const file of placed(helper.hashes, `${path}/hashes`))
      yield* repeated(
        placed(file.value.file_hashes, `${file.path}/file_hashes`),
        ({ value }) => textOf(value.algorithm) ?? "",
        (each, algorithm) => ({
          path: `${each.path}/algorithm`,
          message: `The hash algorithm ${algorithm} is used twice for one file.`,
        }),
      )
}

function* stars(csaf: Csaf, field: string): Generator<CsafBreach> {
  for (const { path, helper } of helpers(csaf))
    for (const [place, text] of textsOf(helper[field]).entries())
      if ((text.replace(/\\./g, "").match(/\*/g)?.length ?? 0) > 1)
        yield { path: `${path}/${field}/${place}`, message: `${JSON.stringify(text)} has more than one star.` }
}

const rangeWords = new Set(["after", "all", "before", "earlier", "later", "prior", "versions"])

/** §6.1.31: comparators anywhere, or one of these as a word of its own. */
function* versionsThatAreRanges(csaf: Csaf): Generator<CsafBreach> {
  for (const { path, value } of csaf.branches) {
    const name = textOf(value.name)
    if (value.category !== "product_version" || name === null) continue
    if (
      /[<>]/.test(name) ||
      name
        .toLowerCase()
        .split(/\s+/)
        .some((word) => rangeWords.has(word))
    )
      yield { path: `${path}/name`, message: `${JSON.stringify(name)} is a range; a product_version is one version.` }
  }
}

function rangeBranches(csaf: Csaf): { path: string; name: string }[] {
  return csaf.branches.flatMap(({ path, value }) => {
    const name = textOf(value.name)
    return value.category === "product_version_range" && name !== null ? [{ path, name }] : []
  })
}

/** Categories of which a product may have one alone on its way down the tree; a product family may lie in another. */
function* stackedCategories(csaf: Csaf): Generator<CsafBreach> {
  for (const branch of csaf.branches) {
    const category = textOf(branch.value.category)
    if (category === null || category === "product_family") continue
    for (let above: Branch | null = branch.parent; above !== null; above = above.parent)
      if (above.value.category === category) {
        yield { path: branch.path, message: `A ${category} lies in another at ${above.path}.` }
        break
      }
  }
}

/** A product whose way down the tree has both a version and a range of versions: which of them it is, nobody knows. */
function* versionsInRanges(csaf: Csaf): Generator<CsafBreach> {
  for (const branch of csaf.branches) {
    if (branch.value.product === undefined) continue
    const found = new Map<unknown, string>()
    for (let each: Branch | null = branch; each !== null; each = each.parent)
      if (!found.has(each.value.category)) found.set(each.value.category, each.path)
    const [version, range] = [found.get("product_version"), found.get("product_version_range")]
    if (version !== undefined && range !== undefined)
      yield {
        path: `${branch.path}/category`,
        message: `The product has a product_version (${version}) and a product_version_range (${range}).`,
      }
  }
}
