import { expect, it } from "vitest"
import { keepRunning } from "./keep-running.ts"

it("a process that cannot be asked after is left alone, and so is the server; one that ended is started again", async () => {
  const said: string[] = []
  const answers: (boolean | Error)[] = [
    Object.assign(new Error("too many open files"), { code: "EMFILE" }),
    true,
    false,
  ]
  const kept = keepRunning(1, {
    isAlive() {
      const answer = answers.shift() ?? true
      if (answer instanceof Error) throw answer
      return answer
    },
    start: async () => 2,
    trouble: async () => "The disk is full",
    say: (line) => void said.push(line),
  })
  await expect.poll(() => said, { timeout: 20_000 }).toHaveLength(2)
  expect(said).toEqual([
    "cannot be monitored now: too many open files",
    "ended unexpectedly; starting it again. The disk is full",
  ])
  expect(await kept.release()).toBe(2)
})
