import { numberListScheme } from "./number-list.ts"

/** Hackage (pvp.haskell.org; Data.Version): numbers with dots between; fewer of them sort first. */
export const hackage = numberListScheme({
  id: "hackage",
  ecosystems: ["Hackage", "GHC"],
  versTypes: ["hackage"],
  of: "a Haskell package",
  shape: /^\d+(?:\.\d+)*$/,
})
