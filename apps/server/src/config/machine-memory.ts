import { totalmem } from "node:os"

/** Megabytes of the machine, or of the container where that has less. */
export const machineMegabytes = (): number =>
  Math.floor(Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY) / 2 ** 20)
