import { describe, expect, it } from "vitest"
import { parseAddress } from "./address.ts"

describe("an e-mail address", () => {
  it.each([
    ["person@example.test", "person@example.test"],
    ["First.Last+tag@Example.TEST", "first.last+tag@example.test"],
    ["o'neil@sub.example.test", "o'neil@sub.example.test"],
    ["a@bücher.example", "a@xn--bcher-kva.example"],
  ])("is taken in its plain form: %s", (text, address) => expect(parseAddress(text)).toBe(address))

  it.each([
    "",
    "person",
    "@example.test",
    "person@",
    "person@localhost",
    "a@b@example.test",
    '"quoted"@example.test',
    "a(comment)@example.test",
    "name <a@example.test>",
    "group:a@example.test;",
    "a@example.test,b@example.test",
    "a b@example.test",
    "a@example.test\r\nBcc: b@example.test",
    "a\u0000@example.test",
    ".a@example.test",
    "a..b@example.test",
    "a@-example.test",
    "a@example..test",
    "a@127.0.0.1",
    "a@[127.0.0.1]",
    "a@exam\u00adple.test",
    "a@example.test/",
    "a@%65xample.test",
    `${"a".repeat(65)}@example.test`,
    `a@${"b".repeat(250)}.test`,
  ])("is refused in any other: %j", (text) => expect(parseAddress(text)).toBeNull())
})
