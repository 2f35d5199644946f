import type { SsvcAnswers } from "./advisory.ts"
import { type ForeignObject, isObject, listOf } from "./foreign-json.ts"
import { readTimestamp } from "./rfc3339.ts"

/**
 * What somebody answers to SSVC's questions (CISA Coordinator decision, schema 2.0.3): `options` is a list of objects
 * with one question each, which CVE records write as words ("Technical Impact") and NVD as a name (`technicalImpact`).
 * Null where not all three are answered.
 */
export function readSsvcAnswers(content: ForeignObject, by: string): SsvcAnswers | null {
  const answers = new Map<string, string>()
  for (const option of listOf(content.options).slice(0, 20))
    if (isObject(option))
      for (const [question, answer] of Object.entries(option).slice(0, 20))
        if (typeof answer === "string") answers.set(question.replaceAll(" ", "").toLowerCase(), answer.toLowerCase())
  const exploitation = oneOf(answers.get("exploitation"), ["none", "poc", "active"] as const)
  const automatable = oneOf(answers.get("automatable"), ["no", "yes"] as const)
  const technicalImpact = oneOf(answers.get("technicalimpact"), ["partial", "total"] as const)
  if (exploitation === null || automatable === null || technicalImpact === null) return null
  const at = typeof content.timestamp === "string" ? readTimestamp(content.timestamp) : null
  return { exploitation, automatable, technicalImpact, at, by }
}

/** The later of two, the first where both are of one time. */
export const newerAnswers = (one: SsvcAnswers | null, other: SsvcAnswers | null): SsvcAnswers | null =>
  one === null || (other !== null && (other.at ?? "") > (one.at ?? "")) ? other : one

const oneOf = <T extends string>(value: string | undefined, values: readonly T[]): T | null =>
  values.find((each) => each === value) ?? null
