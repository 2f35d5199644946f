import { expect, it } from "vitest"
import { breachesOf } from "./contract.ts"

const json = "application/json; charset=utf-8"

it("an answer with a status, a type or a field that the document does not name breaks the contract", () => {
  const of = (body: unknown, status = 200, contentType = json) =>
    breachesOf("GET", "/healthz?now", { status, contentType, body })
  expect(of({ status: "ok" })).toEqual([])
  expect(of({ status: "ok", more: 1 })).toEqual([expect.stringContaining('"additionalProperty":"more"')])
  expect(of({})).toEqual([expect.stringContaining('"missingProperty":"status"')])
  expect(of({ status: "ok" }, 204)).toEqual(["GET /healthz answers 204, which the document does not know"])
  expect(of("ok", 200, "text/plain")).toEqual(["GET /healthz 200 is text/plain, which the document does not know"])
  expect(of({ title: "no" }, 503, "application/problem+json")).not.toEqual([])
  expect(breachesOf("GET", "/somewhere", { status: 418, contentType: json, body: null })).toEqual([])
})
