import { expect, it } from "vitest"
import { readTimestamp } from "./rfc3339.ts"

it.each([
  ["2024-02-29T10:00:00.123456Z", "2024-02-29T10:00:00.123456Z"],
  ["2024-02-29T10:00:00+05:30", "2024-02-29T04:30:00.000Z"],
  ["0001-01-01T00:00:00+14:00", "0001-01-01T00:00:00Z"],
  ["9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z"],
  // In UTC in the year 10000, which no database takes in this form.
  ["9999-12-31T23:59:59-14:00", null],
  ["0000-01-01T00:00:00Z", null],
  ["2023-02-29T00:00:00Z", null],
  ["2024-01-01T00:00:00+99:00", null],
])("%s is read as %s", (text, time) => expect(readTimestamp(text)).toBe(time))
