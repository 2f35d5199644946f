import { numberListScheme } from "./number-list.ts"

/** Numbers with dots between (package-url/vers-spec, type intdot). */
export const intdot = numberListScheme({
  id: "intdot",
  ecosystems: [],
  versTypes: ["intdot"],
  of: "software numbered with dots",
  shape: /^\d+(?:\.\d+)*$/,
})
