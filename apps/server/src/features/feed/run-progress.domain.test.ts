import { expect, it } from "vitest"
import { runProgress } from "./run-progress.domain.ts"

it("a run goes on from download to the end, address by address", () => {
  const told = (stage: string, done = 0, total: number | null = null) => ({ stage, done, total })
  const way = [
    told("waiting"),
    told("downloading", 10, 100),
    told("downloading", 90, 100),
    told("reading", 5_000),
    told("storing"),
    told("matching"),
    told("finishing"),
  ]
  const shares = [0, 1].flatMap((done) => way.map((each) => runProgress({ done, all: 2 }, each)))
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  expect([shares[0], runProgress({ done: 1, all: 1 }, told("waiting"))]).toEqual([0, 1])
  expect(runProgress({ done: 0, all: 1 }, told("a stage of tomorrow"))).toBe(0)
})
