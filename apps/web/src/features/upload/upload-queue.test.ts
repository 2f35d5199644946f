import { expect, it } from "vitest"
import { type QueuedFile, uploadQueue } from "./upload-queue.ts"

const queued = (id: number, label: string): QueuedFile => ({
  id,
  file: new File(["{}"], `${id}.json`),
  options: { labels: [label], relationship: null },
})

it("sends two files at once, each with what was set when it was added, though others were still waiting then", async () => {
  const sent: string[] = []
  const ends: (() => void)[] = []
  const queue = uploadQueue(({ id, options }) => {
    sent.push(`${id} ${options.labels.join()}`)
    return new Promise((resolve) => ends.push(resolve))
  })
  queue.add([queued(1, "shop"), queued(2, "shop"), queued(3, "shop")])
  queue.add([queued(4, "ship")])
  expect(sent).toEqual(["1 shop", "2 shop"])
  for (const count of [3, 4]) {
    ends.shift()?.()
    await expect.poll(() => sent.length).toBe(count)
  }
  expect(sent).toEqual(["1 shop", "2 shop", "3 shop", "4 ship"])
})
