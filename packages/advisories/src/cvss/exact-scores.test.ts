import { describe, expect, it } from "vitest"
import { cvssScores } from "./cvss-scores.ts"

// The equations of the specifications as they stand there, in exact decimals: what floating point rounds wrongly shows
// here. Every score that they can give.

/** A decimal number: `digits` × 10^-`places`. */
interface Decimal {
  readonly digits: bigint
  readonly places: number
}

describe("the scores of every vector that the equations can tell apart are exact", () => {
  const [exploits, changedExploits] = [
    { N: "0.85", L: "0.62", H: "0.27" },
    { N: "0.85", L: "0.68", H: "0.5" },
  ].map((privileges) =>
    combinations([
      { N: "0.85", A: "0.62", L: "0.55", P: "0.2" },
      { L: "0.77", H: "0.44" },
      privileges,
      { N: "0.85", R: "0.62" },
    ]),
  )

  it.each([
    ["3.0", "U"],
    ["3.0", "C"],
    ["3.1", "U"],
    ["3.1", "C"],
  ] as const)("of %s with scope %s", (version, scope) => {
    const wrong: string[] = []
    let count = 0
    for (const impacts of triples(["N", "L", "H"], ["L", "M", "H"])) {
      const lost = lostOf(impacts, { N: "0", L: "0.22", H: "0.56" }, { L: "0.5", M: "1", H: "1.5" })
      const missed = least(lost, decimal("0.915"))
      const isBase = impacts.every(({ requirement }) => requirement === "M")
      for (const [vector, ...weights] of (scope === "U" ? exploits : changedExploits) ?? []) {
        const exploit = weights.reduce(times, decimal("8.22"))
        const expected = score3(impact3(missed, scope, version === "3.1"), exploit, scope, version)
        const whole = `CVSS:${version}/${written(vector)}/S:${scope}/${writtenImpacts(impacts)}`
        const scores = cvssScores(whole)
        if (scores?.environmental !== expected) wrong.push(`${whole}: ${scores?.environmental}, not ${expected}`)
        const base = score3(impact3(lost, scope, false), exploit, scope, version)
        if (isBase && scores?.base !== base) wrong.push(`${whole}: ${scores?.base}, not ${base}`)
        count += 1
      }
    }
    expect(wrong).toEqual([])
    expect(count).toBe(343 * 48)
  })

  it("of 2.0", () => {
    const wrong: string[] = []
    let count = 0
    const exploits2 = combinations([
      { L: "0.395", A: "0.646", N: "1" },
      { H: "0.35", M: "0.61", L: "0.71" },
      { M: "0.45", S: "0.56", N: "0.704" },
    ])
    for (const impacts of triples(["N", "P", "C"], ["L", "M", "H"])) {
      const lost = lostOf(impacts, { N: "0", P: "0.275", C: "0.660" }, { L: "0.5", M: "1", H: "1.51" })
      const impact = times(decimal("10.41"), lost)
      const isBase = impacts.every(({ requirement }) => requirement === "M")
      for (const [vector, ...weights] of exploits2) {
        const exploit = weights.reduce(times, decimal("20"))
        const whole = `${written(vector).replace("PR", "Au")}/${writtenImpacts(impacts)}`
        const scores = cvssScores(whole)
        const adjusted = score2(least(impact, decimal("10")), exploit)
        if (scores?.environmental !== adjusted) wrong.push(`${whole}: ${scores?.environmental}, not ${adjusted}`)
        const base = score2(impact, exploit)
        if (isBase && scores?.base !== base) wrong.push(`${whole}: ${scores?.base}, not ${base}`)
        count += 1
      }
    }
    expect(wrong).toEqual([])
    expect(count).toBe(343 * 27)
  })
})

describe("every temporal score that there can be is exact", () => {
  const weights3 = combinations([
    { X: "1", U: "0.91", P: "0.94", F: "0.97", H: "1" },
    { X: "1", O: "0.95", T: "0.96", W: "0.97", U: "1" },
    { X: "1", U: "0.92", R: "0.96", C: "1" },
  ])
  const weights2 = combinations([
    { U: "0.85", POC: "0.9", F: "0.95", H: "1" },
    { OF: "0.87", TF: "0.9", W: "0.95", U: "1" },
    { UC: "0.9", UR: "0.95", C: "1" },
  ])

  it.each([
    ["3.0", "CVSS:3.0/", weights3, (exact: Decimal) => Number(roundedUp(exact, "3.0")) / 10],
    ["3.1", "CVSS:3.1/", weights3, (exact: Decimal) => Number(roundedUp(exact, "3.1")) / 10],
    ["2.0", "", weights2, (exact: Decimal) => Number(halfUp(exact, 1)) / 10],
  ] as const)("of %s", (_, prefix, weights, round) => {
    const wrong = [...vectorsByScore(prefix)].flatMap(([base, vector]) =>
      weights.flatMap(([{ AV, AC, PR }, ...each]) => {
        const whole = `${vector}/E:${AV}/RL:${AC}/RC:${PR}`
        const expected = round(each.reduce(times, decimal(base)))
        const { temporal } = cvssScores(whole) ?? {}
        return temporal === expected ? [] : [`${whole}: ${temporal}, not ${expected}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  it("where floating point is not: 9.0 × 0.95 is 8.55, and 5.0 × 0.92 is 4.6", () => {
    expect(cvssScores("AV:N/AC:M/Au:N/C:P/I:C/A:C/RL:W")).toMatchObject({ base: 9, temporal: 8.6 })
    expect(cvssScores("CVSS:3.0/AV:N/AC:L/PR:L/UI:N/S:C/C:N/I:N/A:L/RC:U")).toMatchObject({ base: 5, temporal: 4.6 })
  })
})

/** A vector for each base score that there is, of those whose three impacts vary. */
function vectorsByScore(prefix: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const of3 = [
    "AV:N/AC:L/PR:N/UI:N",
    "AV:A/AC:L/PR:L/UI:R",
    "AV:L/AC:H/PR:N/UI:N",
    "AV:P/AC:H/PR:H/UI:R",
    "AV:N/AC:L/PR:L/UI:N",
  ]
  const of2 = ["AV:N/AC:L/Au:N", "AV:A/AC:M/Au:S", "AV:L/AC:H/Au:M", "AV:N/AC:M/Au:N", "AV:L/AC:L/Au:S"]
  const firsts = prefix === "" ? of2 : of3.flatMap((first) => [`${first}/S:U`, `${first}/S:C`])
  const values = prefix === "" ? ["N", "P", "C"] : ["N", "L", "H"]
  for (const first of firsts)
    for (const impacts of triples(values, ["M"])) {
      const vector = `${prefix}${first}/${impacts.map(({ value }, at) => `${"CIA"[at]}:${value}`).join("/")}`
      found.set(String(cvssScores(vector)?.base), vector)
    }
  return found
}

/** 3.0 §8.1, 3.1 §7.1 and §7.3: the impact, null where it is nothing. */
function impact3(lost: Decimal, scope: "U" | "C", isModifiedOf31: boolean): Decimal | null {
  const impact =
    scope === "U"
      ? times(decimal("6.42"), lost)
      : minus(
          times(decimal("7.52"), minus(lost, decimal("0.029"))),
          times(
            decimal("3.25"),
            isModifiedOf31
              ? power(minus(times(lost, decimal("0.9731")), decimal("0.02")), 13)
              : power(minus(lost, decimal("0.02")), 15),
          ),
        )
  return impact.digits > 0n ? impact : null
}

function score3(impact: Decimal | null, exploit: Decimal, scope: "U" | "C", version: "3.0" | "3.1"): number {
  if (impact === null) return 0
  const sum = plus(impact, exploit)
  const score = least(scope === "C" ? times(decimal("1.08"), sum) : sum, decimal("10"))
  return Number(roundedUp(score, version)) / 10
}

/** Up to the next tenth, in tenths; 3.1, appendix A, takes five decimals, rounded, and goes up from there. */
const roundedUp = (score: Decimal, version: "3.0" | "3.1"): bigint =>
  version === "3.0" ? ceilingOf(score, 1) : (halfUp(score, 5) + 9999n) / 10_000n

/** 2.0 §3.2.1; an environmental score (§3.2.3) ends at nothing. */
function score2(impact: Decimal, exploit: Decimal): number {
  if (impact.digits === 0n) return 0
  const sum = minus(plus(times(decimal("0.6"), impact), times(decimal("0.4"), exploit)), decimal("1.5"))
  return Math.max(0, Number(halfUp(times(sum, decimal("1.176")), 1))) / 10
}

interface Impact {
  readonly value: string
  readonly requirement: string
}

/** Each impact of the three with each requirement; without impact one requirement tells as much as another. */
function triples(values: readonly string[], requirements: readonly string[]): Impact[][] {
  const single = values.flatMap((value) =>
    requirements.filter((each) => value !== "N" || each === "M").map((requirement) => ({ value, requirement })),
  )
  return single.flatMap((c) => single.flatMap((i) => single.map((a) => [c, i, a])))
}

function lostOf(
  impacts: readonly Impact[],
  values: Readonly<Record<string, string>>,
  requirements: Readonly<Record<string, string>>,
): Decimal {
  const one = decimal("1")
  const spared = impacts.map(({ value, requirement }) =>
    minus(one, times(decimal(values[value] ?? ""), decimal(requirements[requirement] ?? ""))),
  )
  return minus(one, spared.reduce(times, one))
}

type Combination = readonly [values: Readonly<Record<string, string>>, ...weights: Decimal[]]

/** Every choice of a value for each of AV, AC, PR and UI, as many as there are weights for. */
function combinations(weights: readonly Readonly<Record<string, string>>[]): Combination[] {
  let found: Combination[] = [[{}]]
  for (const [at, of] of weights.entries())
    found = found.flatMap(([vector, ...before]) =>
      Object.entries(of).map(
        ([value, weight]): Combination => [
          { ...vector, [["AV", "AC", "PR", "UI"][at] ?? ""]: value },
          ...before,
          decimal(weight),
        ],
      ),
    )
  return found
}

const written = (vector: Readonly<Record<string, string>>): string =>
  Object.entries(vector)
    .map(([metric, value]) => `${metric}:${value}`)
    .join("/")

const writtenImpacts = (impacts: readonly Impact[]): string =>
  ["C", "I", "A"]
    .flatMap((metric, at) => [`${metric}:${impacts[at]?.value}`, `${metric}R:${impacts[at]?.requirement}`])
    .join("/")

function decimal(text: string): Decimal {
  const [whole = "", rest = ""] = text.split(".")
  return { digits: BigInt(whole + rest), places: rest.length }
}
const times = (a: Decimal, b: Decimal): Decimal => ({ digits: a.digits * b.digits, places: a.places + b.places })
const plus = (a: Decimal, b: Decimal): Decimal => {
  const places = Math.max(a.places, b.places)
  return { digits: digitsAt(a, places) + digitsAt(b, places), places }
}
const minus = (a: Decimal, b: Decimal): Decimal => plus(a, { ...b, digits: -b.digits })
const least = (a: Decimal, b: Decimal): Decimal => (minus(a, b).digits < 0n ? a : b)
const power = (a: Decimal, exponent: number): Decimal => Array.from({ length: exponent }, () => a).reduce(times)
const digitsAt = ({ digits, places }: Decimal, wanted: number): bigint => digits * 10n ** BigInt(wanted - places)

/** Of a number that is not below zero, in units of 10^-`places`. */
function ceilingOf(a: Decimal, places: number): bigint {
  const unit = 10n ** BigInt(Math.max(0, a.places - places))
  return (digitsAt(a, Math.max(a.places, places)) + unit - 1n) / unit
}
function halfUp(a: Decimal, places: number): bigint {
  const unit = 10n ** BigInt(Math.max(0, a.places - places))
  return (2n * digitsAt(a, Math.max(a.places, places)) + unit) / (2n * unit)
}
