import { numberListScheme } from "./number-list.ts"

/**
 * Numbers with dots between (package-url/vers-spec, type intdot): "Interpretation of the version should stop at the
 * first character that is not a digit or a dot."
 */
export const intdot = numberListScheme({
  id: "intdot",
  ecosystems: [],
  versTypes: ["intdot"],
  of: "software numbered with dots",
  shape: /^\d+(?:\.\d+)*/,
})
