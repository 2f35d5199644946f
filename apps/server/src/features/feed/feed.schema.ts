import { z } from "zod"
import { listReply } from "../../http/list.ts"
import { feedStates } from "./feed.domain.ts"

const time = z.iso.datetime().nullable()

/** One source of knowledge and how fresh it is. */
export const FeedStatus = z.object({
  source: z.string(),
  title: z.string(),
  url: z.string(),
  license: z.string(),
  attribution: z.string(),
  state: z.enum(feedStates),
  /** Held now, and by the database that published them. */
  records: z.int(),
  databases: z.array(z.object({ name: z.string(), records: z.int() })),
  /** Of the last good load. */
  changed: z.int(),
  rejected: z.int(),
  /** Newest date in the data itself. */
  dataAt: time,
  isDataOld: z
    .boolean()
    .describe(
      "Whether it is an old copy, however lately it was loaded: its newest date is longer ago than this publisher is ever silent",
    ),
  lastGoodAt: time,
  /** When the publisher last sent a file that was taken, or said that there is no newer one. */
  checkedAt: time,
  lastAttemptAt: time,
  /** When it is fetched by itself the next time; null: its address is not configured. */
  nextRunAt: time,
  /** It is being fetched now. */
  run: z
    .object({
      beganAt: z.iso.datetime(),
      by: z.string().describe("Who or what started it"),
      jobId: z.uuid().nullable().describe("Id of the job, if your organization started it"),
    })
    .nullable(),
  lastError: z.string().nullable(),
  lastErrorAt: time,
  warnings: z
    .array(
      z.object({
        origin: z.string().describe("The address, without its query"),
        at: z.iso.datetime(),
        count: z.int(),
        first: z.array(z.object({ place: z.string(), reason: z.string() })).describe("The first 20"),
      }),
    )
    .describe(
      "By address, what it lists and its last load does not have: providers and documents that could not be fetched, or that are left for the next load",
    ),
})

export const FeedList = listReply(FeedStatus)
