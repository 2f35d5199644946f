import type { RangeEnd, VersionInterval } from "./interval.ts"

/** Intervals as people write them: `>=2.0 <2.8.1 || =3.0.0`; `*` is every version, and nothing at all is none. */
export const written = (intervals: readonly VersionInterval[]): string => intervals.map(writtenInterval).join(" || ")

function writtenInterval({ lower, upper }: VersionInterval): string {
  if (lower === null && upper === null) return "*"
  if (lower !== null && upper !== null && lower.isInclusive && upper.isInclusive && lower.version === upper.version)
    return `=${lower.version}`
  return [end(lower, ">"), end(upper, "<")].filter((each) => each !== "").join(" ")
}

const end = (of: RangeEnd | null, sign: "<" | ">"): string =>
  of === null ? "" : `${sign}${of.isInclusive ? "=" : ""}${of.version}`
