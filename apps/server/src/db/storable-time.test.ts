import { expect, it } from "vitest"
import { storableTime } from "./storable-time.ts"

it.each([
  ["2024-02-29T10:00:00Z", "2024-02-29T10:00:00.000Z"],
  ["2024-02-29T10:00", "2024-02-29T10:00:00.000Z"],
  ["2024-02-29T10:00:00+0530", "2024-02-29T04:30:00.000Z"],
  ["0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000Z"],
  ["9999-12-31T23:59:59Z", "9999-12-31T23:59:59.000Z"],
  ["0000-12-31T23:59:59Z", undefined],
  ["0001-01-01T00:00:00+14:00", undefined],
  ["9999-12-31T23:59:59-14:00", undefined],
  ["+275760-09-13T00:00:00Z", undefined],
  ["yesterday", undefined],
  ["", undefined],
])("%s is %s", (text, time) => expect(storableTime(text)?.toISOString()).toBe(time))
