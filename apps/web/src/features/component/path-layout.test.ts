import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { passing, pathLayout } from "./path-layout.ts"

const path = (...ids: string[]) => ids.map((id) => ({ id, name: id, version: "1" }))

describe("paths to a component", () => {
  it("share what they have in common, and each step is beyond all that lead to it", () => {
    const { steps, edges, levels } = pathLayout([path("web", "t"), path("api", "core", "t"), path("cli", "core", "t")])
    expect(Object.fromEntries(steps.map((step) => [step.id, step.level]))).toEqual({
      web: 1,
      api: 1,
      cli: 1,
      core: 2,
      t: 3,
    })
    expect(edges.map(({ from, to, via }) => [from, to, via.map(({ level }) => level)])).toEqual([
      [null, "web", []],
      ["web", "t", [2]],
      [null, "api", []],
      ["api", "core", []],
      ["core", "t", []],
      [null, "cli", []],
      ["cli", "core", []],
    ])
    expect(levels).toBe(3)
  })

  it("stand in the order of what they come from, so that edges cross little", () => {
    const { steps } = pathLayout([path("a", "x", "t"), path("b", "y", "t"), path("c", "x", "t"), path("a", "x2", "t")])
    const order = (level: number) => steps.filter((step) => step.level === level).map(({ id }) => id)
    expect(order(1).indexOf("b")).not.toBe(1)
  })

  it("end where two of them contradict each other", () => {
    const { steps } = pathLayout([path("a", "b", "t"), path("b", "a", "t")])
    expect(steps.map((step) => step.id).sort()).toEqual(["a", "b", "t"])
  })

  it("no step stands on another, and no edge runs behind a step", () => {
    const ids = ["a", "b", "c", "d", "e", "f", "g"]
    const anyPath = fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 6 }).map((middle) => path(...middle, "t"))
    fc.assert(
      fc.property(fc.array(anyPath, { minLength: 1, maxLength: 10 }), (paths) => {
        const { steps, edges, width } = pathLayout(paths)
        const spots = [
          ...steps.map(({ level, across }) => ({ level, across, size: 1 })),
          ...edges.flatMap(({ via }) => via.map((spot) => ({ ...spot, size: passing }))),
        ]
        for (const [index, a] of spots.entries()) {
          expect(Math.abs(a.across) + a.size / 2).toBeLessThanOrEqual(width / 2 + 1e-9)
          for (const b of spots.slice(index + 1))
            if (a.level === b.level)
              expect(Math.abs(a.across - b.across)).toBeGreaterThanOrEqual((a.size + b.size) / 2 - 1e-9)
        }
        const levelOf = new Map(steps.map(({ id, level }) => [id, level]))
        for (const { from, to, via } of edges) {
          const [start, end] = [from === null ? 0 : (levelOf.get(from) ?? 0), levelOf.get(to) ?? 0]
          // Forwards, an edge has a place on each level between.
          if (end > start)
            expect(via.map(({ level }) => level)).toEqual(
              Array.from({ length: end - start - 1 }, (_, n) => start + 1 + n),
            )
        }
      }),
    )
  })
})
