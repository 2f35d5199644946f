import type { LoadStage } from "./stage-clock.ts"

/** About where each stage begins on the way from 0 to 1, as loads of a million records spend their time. */
const begins = {
  waiting: 0,
  downloading: 0.02,
  reading: 0.4,
  storing: 0.6,
  grouping: 0.7,
  "waiting-for-uploads": 0.75,
  matching: 0.8,
  findings: 0.9,
  finishing: 0.97,
} as const satisfies Record<LoadStage, number>

const isStage = (text: string): text is LoadStage => Object.hasOwn(begins, text)

/** How far a run of several addresses is, 0–1: the download by its bytes, the rest by its stage. */
export function runProgress(
  addresses: { readonly done: number; readonly all: number },
  told: { readonly stage: string; readonly done: number; readonly total: number | null },
): number {
  const begin = isStage(told.stage) ? begins[told.stage] : 0
  const share =
    told.stage === "downloading" && told.total !== null && told.total > 0
      ? Math.min(1, told.done / told.total) * (begins.reading - begins.downloading)
      : 0
  return Math.min(1, (addresses.done + begin + share) / Math.max(1, addresses.all))
}
