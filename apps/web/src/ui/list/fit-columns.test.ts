import { expect, it } from "vitest"
import { fitColumns } from "./fit-columns.ts"

const columns = [
  { id: "name", width: 240 },
  { id: "severity", width: 120 },
  { id: "component", width: 200 },
  { id: "seen", width: 100 },
]
const shown = (room: number, chosen: readonly string[] = []) =>
  fitColumns(columns, ({ id }) => chosen.includes(id), room).map(({ id }) => id)

it("lets the last columns give way where there is no room, never the first one", () => {
  expect(shown(660)).toEqual(["name", "severity", "component", "seen"])
  expect(shown(659)).toEqual(["name", "severity", "component"])
  expect(shown(480)).toEqual(["name", "severity"])
  expect(shown(100)).toEqual(["name"])
})

it("keeps those that somebody chose or sized, at the cost of others", () => {
  expect(shown(560, ["seen"])).toEqual(["name", "severity", "seen"])
  expect(shown(300, ["component", "seen"])).toEqual(["name", "component", "seen"])
})
