import { expect, it } from "vitest"
import { cycleOf } from "./end-of-life.domain.ts"

const cycles = ["3", "3.1", "3.12", "22", "2019-r2"].map((cycle) => ({ cycle }))

it.each([
  ["3.12.4", "3.12"],
  ["3.1", "3.1"],
  ["3.1.9-rc.1", "3.1"],
  ["3.11.2", "3"],
  ["v22.1.0", "22"],
  ["22+build", "22"],
  ["2019-r2.4", "2019-r2"],
  ["220.1", null],
  ["4.0", null],
])("version %s is of the cycle %s", (version, cycle) => expect(cycleOf(version, cycles)?.cycle ?? null).toBe(cycle))
