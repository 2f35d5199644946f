import { counted } from "../../ui/counted.ts"
import type { Token } from "./fetch-tokens.ts"

const soonDays = 14

/** A token's life in a word or two: days left, or how it ended. */
export function tokenState(token: Pick<Token, "state" | "daysLeft">): {
  readonly text: string
  readonly tone: "plain" | "warning" | "dead"
} {
  if (token.state === "expired") return { text: "Expired", tone: "dead" }
  if (token.state === "revoked") return { text: "Revoked", tone: "dead" }
  const days = token.daysLeft === 0 ? "Ends today" : counted(token.daysLeft, "day")
  if (token.state === "rotating") return { text: `Replaced, ${days.toLowerCase()}`, tone: "warning" }
  return { text: days, tone: token.daysLeft <= soonDays ? "warning" : "plain" }
}
