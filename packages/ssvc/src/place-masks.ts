import type { ActionRules } from "./action-rules.ts"
import {
  type Action,
  actionFor,
  criticalities,
  exploitations,
  exposures,
  type FlawKind,
  type Place,
} from "./finding-action.ts"

/**
 * The table turned round, for a database that asks it of many findings at once. A flaw is one of 18 kinds and a place
 * one of 16, a bit each; for every kind the mask holds the places in which this is what to do. A flaw in many places is
 * a mask of places, and the two have a bit in common where the action is asked for in one of them.
 */
export function placeMasks(rules: ActionRules, action: Action): number[] {
  return flawKinds.map((kind) =>
    places.reduce((mask, place, bit) => (actionFor(kind, place, rules) === action ? mask | (1 << bit) : mask), 0),
  )
}

/** Every place, in the order of its bit: exposure before criticality. */
const places: readonly Place[] = exposures.flatMap((exposure) =>
  criticalities.map((criticality) => ({ exposure, criticality })),
)

/** The places of a mask. */
export const placesIn = (mask: number): Place[] => places.filter((_, bit) => (mask & (1 << bit)) !== 0)

// In the order in which the database counts them.
const flawKinds: readonly FlawKind[] = exploitations.flatMap((exploitation) =>
  [false, true].flatMap((isAutomatable) =>
    [-1, 0, 1].map((impactStep) => ({ exploitation, isAutomatable, impactStep })),
  ),
)
