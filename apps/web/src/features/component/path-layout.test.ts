import { describe, expect, it } from "vitest"
import { pathLayout } from "./path-layout.ts"

const path = (...ids: string[]) => ids.map((id) => ({ id, name: id, version: "1" }))

describe("paths to a component", () => {
  it("share what they have in common, and each step is below all that lead to it", () => {
    const { steps, edges, levels, widest } = pathLayout([
      path("web", "t"),
      path("api", "core", "t"),
      path("cli", "core", "t"),
    ])
    expect(Object.fromEntries(steps.map((step) => [step.id, step.level]))).toEqual({
      web: 1,
      api: 1,
      cli: 1,
      core: 2,
      t: 3,
    })
    expect(edges).toEqual([
      [null, "web"],
      ["web", "t"],
      [null, "api"],
      ["api", "core"],
      ["core", "t"],
      [null, "cli"],
      ["cli", "core"],
    ])
    expect([levels, widest]).toEqual([3, 3])
  })

  it("end where two of them contradict each other", () => {
    const { steps } = pathLayout([path("a", "b", "t"), path("b", "a", "t")])
    expect(steps.map((step) => step.id).sort()).toEqual(["a", "b", "t"])
  })
})
