import { expect, it } from "vitest"
import { vulnerabilityFields } from "../vulnerability/vulnerability-fields.ts"
import { filterOfAddress } from "./triage-subject.ts"

it("a group is decided on by every word that the list is filtered by", () => {
  const query = Object.fromEntries(
    vulnerabilityFields.map(({ parameter, kind }) => [
      parameter,
      kind === "minimum" || kind === "maximum" ? "1" : "true",
    ]),
  )
  expect(Object.keys(filterOfAddress(query)).sort()).toEqual(Object.keys(query).sort())
  expect(filterOfAddress({ group: "asset", sort: "-findings", epssMin: "0.5", kev: "false", q: "x" })).toEqual({
    epssMin: 0.5,
    kev: false,
    q: "x",
  })
})
