/** Orders two versions: negative, 0, positive; null where one of them is no version of the ecosystem. */
export type PlainOrder = (a: string, b: string) => number | null

/**
 * Orders of versions as plain comparisons, written from the ecosystems' own texts for holding the engine's keys
 * against: slow, and sharing no code with `@waybill/versions`.
 */
export function plainOrder(ecosystem: string): PlainOrder | null {
  return orders.get(ecosystem.split(":", 1)[0] ?? "") ?? null
}

/** Lists of parts, the first difference decides; `missing` stands for what the shorter one lacks. */
function byParts<T>(a: readonly T[], b: readonly T[], missing: T, order: (x: T, y: T) => number): number {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const difference = order(a[i] ?? missing, b[i] ?? missing)
    if (difference !== 0) return difference
  }
  return 0
}
const byNumber = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0)
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const isDigits = (text: string): boolean => /^\d+$/.test(text)

/** semver.org 2.0.0 §11; a leading v, and fewer or more than three numbers are let through as the ecosystems do. */
function semantic(fold: (text: string) => string, compareBuilds: boolean): PlainOrder {
  const read = (text: string) => {
    const found = /^v?(\d+(?:\.\d+)*)(?:-([0-9A-Za-z.-]+))?(?:\+([0-9A-Za-z.-]+))?$/.exec(text.trim())
    return found ? { numbers: (found[1] ?? "").split(".").map(BigInt), pre: found[2], build: found[3] } : null
  }
  const identifiers = (a: string, b: string): number => {
    const [x, y] = [a.split("."), b.split(".")]
    for (let i = 0; i < Math.min(x.length, y.length); i += 1) {
      const [p = "", q = ""] = [x[i], y[i]]
      const difference =
        isDigits(p) && isDigits(q)
          ? byNumber(BigInt(p), BigInt(q))
          : isDigits(p) !== isDigits(q)
            ? isDigits(p)
              ? -1
              : 1
            : byText(fold(p), fold(q))
      if (difference !== 0) return difference
    }
    return x.length - y.length
  }
  return (a, b) => {
    const [x, y] = [read(a), read(b)]
    if (!x || !y) return null
    const numbers = byParts(x.numbers, y.numbers, 0n, byNumber)
    if (numbers !== 0) return numbers
    if ((x.pre === undefined) !== (y.pre === undefined)) return x.pre === undefined ? 1 : -1
    const pre = x.pre === undefined || y.pre === undefined ? 0 : identifiers(x.pre, y.pre)
    if (pre !== 0 || !compareBuilds) return pre
    if (x.build === undefined || y.build === undefined) return x.build === y.build ? 0 : x.build === undefined ? -1 : 1
    return identifiers(x.build, y.build)
  }
}
const semver = semantic((text) => text, false)

/**
 * github.com/bitnami/go-version: a revision is one or more numbers behind the hyphen, and comes after the version
 * without one; builds are left out. Records write `1.24.0-0` for 1.24.0.
 */
const bitnami: PlainOrder = (a, b) => {
  const withRevision = (text: string) =>
    (text.split("+")[0] ?? "").replace(/-0$/, "").replace(/^([^-]+)-([\d.]+)$/, "$1+$2")
  return semantic((text) => text, true)(withRevision(a), withRevision(b))
}

/** PEP 440, "Summary of permitted suffixes and relative ordering"; the tuple of the `packaging` library. */
const python: PlainOrder = (a, b) => {
  const [x, y] = [readPython(a), readPython(b)]
  if (!x || !y) return null
  return (
    byNumber(x.epoch, y.epoch) ||
    byParts(x.release, y.release, 0n, byNumber) ||
    byPair(x.pre, y.pre) ||
    byPair(x.post, y.post) ||
    byPair(x.dev, y.dev) ||
    byLocal(x.local, y.local)
  )
}
type Pair = readonly [rank: number, number: bigint]
const byPair = (a: Pair, b: Pair): number => a[0] - b[0] || byNumber(a[1], b[1])

function readPython(text: string) {
  const found =
    /^v?(?:(\d+)!)?(\d+(?:\.\d+)*)(?:[-_.]?(a|alpha|b|beta|c|rc|pre|preview)[-_.]?(\d*))?(?:-(\d+)|[-_.]?(?:post|rev|r)[-_.]?(\d*))?(?:[-_.]?(dev)[-_.]?(\d*))?(?:\+([a-z0-9]+(?:[-_.][a-z0-9]+)*))?$/.exec(
      text.trim().toLowerCase(),
    )
  if (!found) return null
  const [whole, epoch, release = "", pre, preNumber, implicit, post, dev, devNumber, local] = found
  const hasPost = implicit !== undefined || post !== undefined || /(?:post|rev|r)$/.test(whole)
  const preRank = pre === undefined ? null : pre.startsWith("a") ? 1 : pre.startsWith("b") ? 2 : 3
  return {
    epoch: BigInt(epoch ?? 0),
    release: release.split(".").map(BigInt),
    pre:
      preRank !== null
        ? ([preRank, BigInt(preNumber || 0)] as const)
        : ([dev !== undefined && !hasPost ? 0 : 9, 0n] as const),
    post: hasPost ? ([1, BigInt(implicit ?? (post || 0))] as const) : ([0, 0n] as const),
    dev: dev === undefined ? ([1, 0n] as const) : ([0, BigInt(devNumber || 0)] as const),
    local: local === undefined ? null : local.split(/[-_.]/),
  }
}

function byLocal(a: readonly string[] | null, b: readonly string[] | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const [p = "", q = ""] = [a[i], b[i]]
    const difference =
      isDigits(p) && isDigits(q) ? byNumber(BigInt(p), BigInt(q)) : isDigits(p) ? 1 : isDigits(q) ? -1 : byText(p, q)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

/**
 * maven.apache.org/pom.html, "Version Order Specification": tokens with their separators, trimmed, the shorter list
 * padded.
 */
const maven: PlainOrder = (a, b) => {
  const [x, y] = [mavenTokens(a), mavenTokens(b)]
  for (let i = 0; i < Math.max(x.length, y.length); i += 1) {
    const [p, q] = [x[i], y[i]]
    const difference = byMavenToken(p ?? padFor(q), q ?? padFor(p))
    if (difference !== 0) return difference
  }
  return 0
}
interface MavenToken {
  readonly separator: string
  readonly text: string
}
const padFor = (other: MavenToken | undefined): MavenToken =>
  other !== undefined && isDigits(other.text)
    ? { separator: other.separator, text: "0" }
    : { separator: other?.separator ?? "-", text: "" }

function mavenTokens(version: string): MavenToken[] {
  const tokens: MavenToken[] = []
  let separator = ""
  let last = ""
  for (const part of version.toLowerCase().match(/[.\-_]|\d+|[^.\-_\d]+/g) ?? []) {
    if (/^[.\-_]$/.test(part)) {
      if (last === "" || /^[.\-_]$/.test(last)) tokens.push({ separator, text: "0" })
      separator = part === "_" ? "-" : part
    } else {
      const isTransition = last !== "" && !/^[.\-_]$/.test(last)
      tokens.push({ separator: isTransition ? "-" : separator, text: part })
    }
    last = part
  }
  const named = tokens.map((token, index) => ({
    separator: token.separator,
    text: mavenWord(token.text, isDigits(tokens[index + 1]?.text ?? "") && tokens[index + 1]?.separator === "-"),
  }))
  return trimMaven(named)
}

function mavenWord(text: string, isBeforeNumber: boolean): string {
  if (isDigits(text)) return BigInt(text).toString()
  const long = isBeforeNumber && text.length === 1 ? ({ a: "alpha", b: "beta", m: "milestone" }[text] ?? text) : text
  return long === "final" || long === "ga" || long === "release" ? "" : long === "cr" ? "rc" : long
}

/** From the end of the version, and again from each hyphen before it, tokens of no value go. */
function trimMaven(tokens: readonly MavenToken[]): MavenToken[] {
  const kept = [...tokens]
  let end = kept.length
  while (end > 0) {
    while (end > 0 && ["0", ""].includes(kept[end - 1]?.text ?? "x")) {
      end -= 1
      kept.splice(end, 1)
    }
    // On to the next place where a hyphen, or a change from number to word, begins a new part.
    end -= 1
    while (end > 0 && kept[end]?.separator !== "-" && isDigits(kept[end]?.text ?? "")) end -= 1
  }
  return kept
}

const mavenWords = ["alpha", "beta", "milestone", "rc", "snapshot", "", "sp"]
function byMavenToken(a: MavenToken, b: MavenToken): number {
  const rank = (token: MavenToken) => (isDigits(token.text) ? (token.separator === "-" ? 1 : 2) : 0)
  if (rank(a) !== rank(b)) return rank(a) - rank(b)
  if (isDigits(a.text) && isDigits(b.text)) return byNumber(BigInt(a.text), BigInt(b.text))
  const [p, q] = [mavenWords.indexOf(a.text), mavenWords.indexOf(b.text)]
  if (p >= 0 && q >= 0) return p - q
  if (p >= 0 || q >= 0) return p >= 0 ? -1 : 1
  return byText(a.text, b.text)
}

/** Gem::Version#<=> (rubygems, lib/rubygems/version.rb). */
const ruby: PlainOrder = (a, b) => {
  const read = (text: string): (bigint | string)[] | null =>
    /^\d[0-9A-Za-z.-]*$/.test(text.trim())
      ? (
          text
            .trim()
            .replaceAll("-", ".pre.")
            .match(/\d+|[a-z]+/gi) ?? []
        ).map((part) => (isDigits(part) ? BigInt(part) : part))
      : null
  const [x, y] = [read(a), read(b)]
  if (!x || !y) return null
  const canonical = (parts: (bigint | string)[]) => {
    const at = parts.findIndex((part) => typeof part === "string")
    const cut = (some: (bigint | string)[]) => {
      const copy = [...some]
      while (copy.at(-1) === 0n) copy.pop()
      return copy
    }
    return at < 0 ? cut(parts) : [...cut(parts.slice(0, at)), ...cut(parts.slice(at))]
  }
  return byParts<bigint | string>(canonical(x), canonical(y), 0n, (p, q) =>
    typeof p === "string" ? (typeof q === "string" ? byText(p, q) : -1) : typeof q === "string" ? 1 : byNumber(p, q),
  )
}

/** rpmvercmp (rpm, rpmio/rpmvercmp.c) over epoch, version, release. */
const rpm: PlainOrder = (a, b) => {
  const read = (text: string) => /^(?:(\d+):)?([^-:]*)(?:-([^-]*))?$/.exec(text.trim())
  const [x, y] = [read(a), read(b)]
  if (!x || !y) return null
  return (
    byNumber(BigInt(x[1] ?? 0), BigInt(y[1] ?? 0)) || rpmPart(x[2] ?? "", y[2] ?? "") || rpmPart(x[3] ?? "", y[3] ?? "")
  )
}
function rpmPart(first: string, second: string): number {
  let [a, b] = [first, second]
  for (;;) {
    a = a.replace(/^[^A-Za-z0-9~^]+/, "")
    b = b.replace(/^[^A-Za-z0-9~^]+/, "")
    if (a.startsWith("~") || b.startsWith("~")) {
      if (!a.startsWith("~")) return 1
      if (!b.startsWith("~")) return -1
      a = a.slice(1)
      b = b.slice(1)
      continue
    }
    if (a.startsWith("^") || b.startsWith("^")) {
      if (a === "") return -1
      if (b === "") return 1
      if (!a.startsWith("^")) return 1
      if (!b.startsWith("^")) return -1
      a = a.slice(1)
      b = b.slice(1)
      continue
    }
    if (a === "" || b === "") return a === b ? 0 : a === "" ? -1 : 1
    const isNumber = /^\d/.test(a)
    const run = isNumber ? /^\d+/ : /^[A-Za-z]+/
    const [p = "", q = ""] = [run.exec(a)?.[0], run.exec(b)?.[0]]
    if (q === "") return isNumber ? 1 : -1
    const difference = isNumber ? byNumber(BigInt(p), BigInt(q)) : byText(p, q)
    if (difference !== 0) return difference
    a = a.slice(p.length)
    b = b.slice(q.length)
  }
}

/** Debian Policy §5.6.12. */
const dpkg: PlainOrder = (a, b) => {
  const read = (text: string) => /^(?:(\d+):)?([A-Za-z0-9.+~:-]+?)(?:-([A-Za-z0-9.+~]*))?$/.exec(text.trim())
  const [x, y] = [read(a), read(b)]
  if (!x || !y) return null
  return (
    byNumber(BigInt(x[1] ?? 0), BigInt(y[1] ?? 0)) ||
    dpkgPart(x[2] ?? "", y[2] ?? "") ||
    dpkgPart(x[3] ?? "", y[3] ?? "")
  )
}
function dpkgPart(first: string, second: string): number {
  let [a, b] = [first, second]
  const weight = (char: string | undefined): number =>
    char === "~" ? -1 : char === undefined ? 0 : /[A-Za-z]/.test(char) ? char.charCodeAt(0) : char.charCodeAt(0) + 256
  while (a !== "" || b !== "") {
    const [p = "", q = ""] = [/^\D*/.exec(a)?.[0], /^\D*/.exec(b)?.[0]]
    for (let i = 0; i < Math.max(p.length, q.length); i += 1) {
      const difference = weight(p[i]) - weight(q[i])
      if (difference !== 0) return difference
    }
    a = a.slice(p.length)
    b = b.slice(q.length)
    const [m = "", n = ""] = [/^\d*/.exec(a)?.[0], /^\d*/.exec(b)?.[0]]
    const difference = byNumber(BigInt(m || 0), BigInt(n || 0))
    if (difference !== 0) return difference
    a = a.slice(m.length)
    b = b.slice(n.length)
  }
  return 0
}

/** apk-tools, doc/apk-package.5, "PACKAGE VERSIONS": numbers, a letter, suffixes, a revision. */
const apk: PlainOrder = (a, b) => {
  const suffixes = ["alpha", "beta", "pre", "rc", "", "cvs", "svn", "git", "hg", "p"]
  const read = (text: string) => {
    const found = /^(\d+(?:\.\d+)*)([a-z]?)((?:_[a-z]+\d*)*)(?:~[0-9a-f]+)?(?:-r(\d+))?$/.exec(text.trim())
    if (!found) return null
    const tail = [...(found[3] ?? "").matchAll(/_([a-z]+)(\d*)/g)].map(
      (each) => [suffixes.indexOf(each[1] ?? ""), BigInt(each[2] || 0)] as const,
    )
    if (tail.some(([rank]) => rank < 0)) return null
    return { numbers: (found[1] ?? "").split("."), letter: found[2] ?? "", tail, revision: BigInt(found[4] ?? 0) }
  }
  const [x, y] = [read(a), read(b)]
  if (!x || !y) return null
  for (let i = 0; i < Math.max(x.numbers.length, y.numbers.length); i += 1) {
    const [p, q] = [x.numbers[i], y.numbers[i]]
    if (p === undefined || q === undefined) return p === undefined ? -1 : 1
    // What begins with a zero is a fraction.
    const isFraction = i > 0 && (p.startsWith("0") || q.startsWith("0"))
    const difference = isFraction ? byText(p, q) : byNumber(BigInt(p), BigInt(q))
    if (difference !== 0) return difference
  }
  return (
    byText(x.letter, y.letter) ||
    byParts<Pair>(x.tail, y.tail, [suffixes.indexOf(""), 0n], byPair) ||
    byNumber(x.revision, y.revision)
  )
}

/** php.net/version_compare. */
const php: PlainOrder = (a, b) => {
  const rank = (part: string | undefined): number => {
    if (part === undefined) return 4
    if (isDigits(part)) return 5
    const found = ["dev", "a", "b", "rc", "#", "#", "p"].findIndex((word) => part.toLowerCase().startsWith(word))
    return found < 0 ? -1 : found
  }
  const parts = (text: string) =>
    text
      .trim()
      .replace(/^v/i, "")
      .match(/\d+|[A-Za-z]+/g) ?? []
  return byParts<string | undefined>(parts(a), parts(b), undefined, (p, q) =>
    isDigits(p ?? "") && isDigits(q ?? "") ? byNumber(BigInt(p ?? 0), BigInt(q ?? 0)) : rank(p) - rank(q),
  )
}

const orders = new Map<string, PlainOrder>([
  ["npm", semver],
  ["Go", semver],
  ["crates.io", semver],
  ["Hex", semver],
  ["Pub", semantic((text) => text, true)],
  ["SwiftURL", semver],
  ["GitHub Actions", semver],
  ["NuGet", semantic((text) => text.toLowerCase(), false)],
  ["Bitnami", bitnami],
  ["PyPI", python],
  ["Maven", maven],
  ["RubyGems", ruby],
  ["Packagist", php],
  ["AlmaLinux", rpm],
  ["Rocky Linux", rpm],
  ["Red Hat", rpm],
  ["Debian", dpkg],
  ["Ubuntu", dpkg],
  ["Alpine", apk],
  ["Wolfi", apk],
  ["Chainguard", apk],
])
