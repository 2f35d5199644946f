import { defineScheme } from "../version-scheme.ts"
import { compareParts, writePart } from "./dpkg.ts"

/** opam (opam.ocaml.org/doc/Manual.html, "Version ordering"): as Debian's upstream versions. */
export const opam = defineScheme<string>({
  id: "opam",
  ecosystems: ["opam"],
  versTypes: ["opam"],
  of: "an opam package",
  read: (text) => (/^[A-Za-z0-9.+~_-]+$/.test(text) ? text : null),
  compare: compareParts,
  writeKey: (version, key) => writePart(key, version),
})
