import { ecosystemOfPurlType, osvNameOf } from "@waybill/purl/osv-package"
import { type PackageUrl, parsePurl } from "@waybill/purl/parse-purl"
import { orderOf } from "@waybill/versions/ranges/scheme-order"
import { readVers, versIntervals } from "@waybill/versions/ranges/vers"
import { schemeForEcosystem } from "@waybill/versions/schemes"
import { cpe as cpeScheme } from "@waybill/versions/schemes/cpe"
import type { AffectedCpe, AffectedPackage, AffectedProduct, AffectedRange } from "../advisory.ts"
import { rangeOfInterval } from "../interval-range.ts"
import { note, type ReadNotes } from "../read-notes.ts"
import type { CsafProduct } from "./csaf-records.ts"

/** What can be matched of a vulnerability's products, by package and by CPE. */
export interface Matchable {
  readonly affected: readonly AffectedPackage[]
  readonly affectedCpes: readonly AffectedCpe[]
}

/**
 * The packages and CPE names that a vulnerability's products are, where their identification says so: a purl or a CPE,
 * never a name.
 *
 * A product inside another (`openssl as a component of Red Hat OpenShift 4`) is a stream of its own: what is fixed
 * there at a version says nothing about the same package elsewhere, so that its versions are no range of the package.
 * Two streams are packages of their own here and have their ranges: a release of an enterprise Linux itself, by its
 * packages; and a part by CPE, with the whole as the platform that must be there. All others stay facts
 * (`productsNamed`).
 */
export function matchableOf(
  affected: readonly CsafProduct[],
  fixed: readonly CsafProduct[],
  notes: ReadNotes,
): Matchable {
  const packages = packageSet()
  const affectedCpes: AffectedCpe[] = []
  for (const product of fixed) for (const streamed of streamPackages(product)) packages.fixedAt(streamed)
  for (const product of affected) {
    for (const streamed of streamPackages(product)) packages.open(streamed)
    if (product.within === null) for (const purl of purlsOf(product)) addPlain(purl, product, packages, notes)
    if (product.purls.length === 0 && product.cpe !== null) affectedCpes.push(...cpesOf(product.cpe, product, notes))
  }
  return { affected: packages.all(), affectedCpes }
}

interface StreamPackage {
  readonly ecosystem: string
  readonly name: string
  readonly version: string | null
}

const purlsOf = (product: CsafProduct): PackageUrl[] =>
  product.purls.flatMap((text) => {
    const read = parsePurl(text)
    return read.ok ? [read.purl] : []
  })

// The release itself; extended updates and layered products have versions of their own.
const enterpriseLinux = /^cpe:(?:\/|2\.3:)[ao]:redhat:enterprise_linux:(\d+)(?:[:.]|$)/

/**
 * The packages of a release that a product is. Those of a module come in several streams side by side, and a product's
 * purl does not say of which it is.
 */
function streamPackages(product: CsafProduct): StreamPackage[] {
  const release = enterpriseLinux.exec(product.within?.cpe ?? "")?.[1]
  if (release === undefined) return []
  return purlsOf(product).flatMap(({ type, namespace, name, version, qualifiers }) => {
    if (type !== "rpm" || namespace !== "redhat" || qualifiers.has("rpmmod") || /\.module[+_]/.test(version ?? ""))
      return []
    const epoch = qualifiers.get("epoch")
    const full = version === null || epoch === undefined || version.includes(":") ? version : `${epoch}:${version}`
    return [{ ecosystem: `Red Hat:enterprise_linux:${release}`, name, version: full }]
  })
}

/** A package by itself: the version that its purl or its place names, a range of its place, or all. */
function addPlain(purl: PackageUrl, product: CsafProduct, packages: PackageSet, notes: ReadNotes): void {
  const ecosystem = ecosystemOfPurlType(purl.type)
  if (ecosystem === null) return
  const named = { ecosystem, name: osvNameOf(purl) }
  const version = purl.version ?? (product.range === null ? product.version : null)
  if (version !== null) {
    packages.listed(named, version)
    return
  }
  if (product.range === null) {
    packages.ranges(named, [{ type: "ECOSYSTEM", events: [{ introduced: "0" }] }])
    return
  }
  const scheme = schemeForEcosystem(ecosystem)
  const ranges = scheme && intervals(product.range, scheme)
  if (ranges)
    packages.ranges(
      named,
      ranges.map((each) => rangeOfInterval(each, () => false)),
    )
  else note(notes, `${product.name ?? purl.name}: its range ${product.range.slice(0, 100)} cannot be read`)
}

function cpesOf(criteria: string, product: CsafProduct, notes: ReadNotes): AffectedCpe[] {
  const platforms = product.within?.cpe ? [product.within.cpe] : []
  // Without a name of the whole nobody could say where the part is meant.
  if (product.within !== null && platforms.length === 0) return []
  if (product.range === null) return [{ criteria, start: null, end: null, platforms }]
  const ranges = intervals(product.range, cpeScheme)
  if (!ranges) {
    note(notes, `${product.name ?? criteria}: its range ${product.range.slice(0, 100)} cannot be read`)
    return []
  }
  return ranges.map(({ lower, upper }) => ({
    criteria,
    start: lower && { version: lower.version, isIncluded: lower.isInclusive },
    end: upper && { version: upper.version, isIncluded: upper.isInclusive },
    platforms,
  }))
}

function intervals(range: string, scheme: Parameters<typeof versIntervals>[1]) {
  const read = readVers(isVersLike(range) ? `vers:generic/${range}` : range)
  if (!read.ok) return null
  const found = versIntervals(read.vers, scheme)
  return "reason" in found ? null : found
}

/**
 * A vers-like specifier (CSAF 2.0, 3.1.2.3.2): the constraints alone, `>=1.0|<4.2`, in whichever order the product's
 * versions have. Words are none (`all versions < 4.2`).
 */
const isVersLike = (range: string): boolean =>
  range.length <= 1024 && range.split("|").every((part) => /^\s*(?:<=?|>=?|!=|=)\s*v?\d[\w.+:~-]*\s*$/i.test(part))

type PackageSet = ReturnType<typeof packageSet>

interface PackageEntry {
  readonly ecosystem: string
  readonly name: string
  readonly ranges: Map<string, AffectedRange>
  readonly versions: Set<string>
  readonly fixed: Set<string>
}
type PackageName = Pick<PackageEntry, "ecosystem" | "name">

/** Packages by their names, each once; of a release a fix counts before the word that there is none. */
function packageSet() {
  const found = new Map<string, PackageEntry>()
  const entry = ({ ecosystem, name }: PackageName) => {
    const key = `${ecosystem}\u0000${name}`
    const known = found.get(key) ?? { ecosystem, name, ranges: new Map(), versions: new Set(), fixed: new Set() }
    found.set(key, known)
    return known
  }
  const put = (named: PackageName, range: AffectedRange) => entry(named).ranges.set(JSON.stringify(range), range)
  return {
    fixedAt(each: StreamPackage) {
      if (each.version !== null) entry(each).fixed.add(each.version)
    },
    open(each: StreamPackage) {
      if (each.version !== null) entry(each).versions.add(each.version)
      else if (entry(each).fixed.size === 0) put(each, { type: "ECOSYSTEM", events: [{ introduced: "0" }] })
    },
    listed(named: PackageName, version: string) {
      entry(named).versions.add(version)
    },
    ranges(named: PackageName, ranges: readonly AffectedRange[]) {
      for (const range of ranges) put(named, range)
    },
    all: (): AffectedPackage[] =>
      [...found.values()].map(({ ecosystem, name, ranges, versions, fixed }) => ({
        ecosystem,
        name,
        ranges: [...fixedRanges(ecosystem, [...fixed]), ...ranges.values()],
        versions: [...versions],
      })),
  }
}

/**
 * A release is fixed at a version for each of its minor releases: up to the last all is affected but the versions that
 * fix it.
 */
function fixedRanges(ecosystem: string, fixed: readonly string[]): AffectedRange[] {
  const scheme = schemeForEcosystem(ecosystem)
  const ordered = scheme ? [...fixed].sort(orderOf(scheme)) : fixed
  return ordered.map((version, at) => {
    const before = ordered[at - 1]
    const start = before === undefined ? { introduced: "0" } : { introducedAfter: before }
    return { type: "ECOSYSTEM", events: [start, { fixed: version }] }
  })
}

const productsMax = 500

/**
 * The products that are named, as facts to be read: by the whole that they are in, with what of it is affected and what
 * is fixed.
 */
export function productsNamed(
  affected: readonly CsafProduct[],
  fixed: readonly CsafProduct[],
  publisher: string | null,
  notes: ReadNotes,
): AffectedProduct[] {
  const wholes = new Map<string, AffectedProduct & { versions: AffectedProduct["versions"][number][] }>()
  let left = 0
  const add = (product: CsafProduct, status: "affected" | "unaffected") => {
    const whole = product.within ?? product
    const key = whole.name ?? whole.cpe ?? ""
    if (key === "") return
    const entry = wholes.get(key) ?? {
      vendor: publisher,
      product: whole.name,
      cpes: whole.cpe === null ? [] : [whole.cpe],
      versions: [],
      defaultStatus: "unknown" as const,
      by: publisher,
    }
    if (wholes.size >= productsMax && !wholes.has(key)) {
      left += 1
      return
    }
    wholes.set(key, entry)
    const version = product.within === null ? (product.range ?? product.version ?? product.name) : product.name
    if (version === null || entry.versions.length >= productsMax) return
    entry.versions.push({ version, status, versionType: null, lessThan: null, lessThanOrEqual: null, changes: [] })
  }
  for (const product of affected) add(product, "affected")
  // Of what was built for many processors the source says it once.
  for (const product of fixed)
    if (product.purls.every((purl) => !/[?&]arch=(?!src)/.test(purl))) add(product, "unaffected")
  if (left > 0) note(notes, `${left} more products are not kept`)
  return [...wholes.values()]
}
