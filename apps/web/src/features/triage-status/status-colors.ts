import type { OwnStatus } from "./fetch-own-statuses.ts"

/** What a status may be marked with. */
export const colors = (["grey", "red", "orange", "yellow", "green", "teal", "blue", "violet"] as const).map(
  (value) => ({
    value,
    label: `${value[0]?.toUpperCase()}${value.slice(1)}`,
  }),
)
/** The colour that a choice names. */
export const colorOf = (value: string | null): OwnStatus["color"] =>
  colors.find((each) => each.value === value)?.value ?? "grey"
