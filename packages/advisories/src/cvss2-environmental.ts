const impacts: Readonly<Record<string, number>> = { N: 0, P: 275, C: 660 }
const requirements: Readonly<Record<string, number>> = { L: 50, H: 151 }
const exploitability: Readonly<Record<string, Readonly<Record<string, bigint>>>> = {
  AV: { L: 395n, A: 646n, N: 1000n },
  AC: { H: 35n, M: 61n, L: 71n },
  Au: { M: 450n, S: 560n, N: 704n },
}
const damages: Readonly<Record<string, number>> = { L: 1, LM: 3, MH: 4, H: 5 }
const distributions: Readonly<Record<string, number>> = { N: 0, L: 25, M: 75 }

/**
 * The environmental score of a CVSS 2.0 vector (§3.2.3) in whole numbers, since floating point has 4.95 below its half; null where no environmental metric is used. `temporal` makes the temporal score of a base score.
 */
export function environmentalScore2(vector: string, temporal: (base: number) => number): number | null {
  const metrics = new Map(vector.split("/").map((part) => part.split(":", 2) as [string, string]))
  const metric = (name: string): string => metrics.get(name) ?? "ND"
  if (["CDP", "TD", "CR", "IR", "AR"].every((name) => metric(name) === "ND")) return null
  const adjusted = Math.round(temporal(adjustedBase(metric) / 10) * 10)
  const withDamage = adjusted * 10 + (100 - adjusted) * (damages[metric("CDP")] ?? 0)
  return Math.max(0, Math.round((withDamage * (distributions[metric("TD")] ?? 100)) / 1000) / 10)
}

/** The base equation with the adjusted impact, in tenths. */
function adjustedBase(metric: (name: string) => string): number {
  const spared = (impact: string, requirement: string): bigint =>
    BigInt(100_000 - (impacts[metric(impact)] ?? 0) * (requirements[metric(requirement)] ?? 100))
  // In units of 10⁻¹⁷: 10.41 × (1 − (1 − C × CR) × (1 − I × IR) × (1 − A × AR)), 10 at most.
  const impact = 1041n * (10n ** 15n - spared("C", "CR") * spared("I", "IR") * spared("A", "AR"))
  if (impact === 0n) return 0
  const capped = impact > 10n ** 18n ? 10n ** 18n : impact
  // In units of 10⁻⁸.
  const exploit = Object.entries(exploitability).reduce(
    (product, [name, of]) => product * (of[metric(name)] ?? 0n),
    20n,
  )
  // In units of 10⁻²¹: (0.6 × impact + 0.4 × exploitability − 1.5) × 1.176.
  const score = 1176n * (6n * capped + 4n * exploit * 10n ** 9n - 15n * 10n ** 17n)
  const half = score < 0n ? -(5n * 10n ** 19n) : 5n * 10n ** 19n
  return Number((score + half) / 10n ** 20n)
}
