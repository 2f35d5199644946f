import { CliError, exitCodes } from "./exit-codes.ts"

const levels = ["critical", "high", "medium", "low", "none", "unknown"] as const

/** A severity as it was typed. */
export function severityLevel(text: string): (typeof levels)[number] {
  const level = levels.find((each) => each === text.toLowerCase())
  if (!level) throw new CliError(exitCodes.usage, `there is no severity ${text}; there are ${levels.join(", ")}`)
  return level
}
