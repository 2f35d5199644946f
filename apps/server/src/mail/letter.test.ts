import { describe, expect, it } from "vitest"
import { writeLetter } from "./letter.ts"

describe("a letter", () => {
  it("escapes what people wrote, keeps it on one line and never links it", () => {
    const letter = writeLetter("Token\r\nBcc: x@example.test", [
      { text: "<script>alert(1)</script>\nhttps://evil.example" },
      { list: ['"a" & <b>', "c\u0007d"] },
      { label: "Open", link: new URL('https://waybill.example/x?a="><b>') },
    ])
    expect(letter.subject).toBe("Token Bcc: x@example.test")
    expect(letter.html).not.toMatch(/<script|<b>|href="https:\/\/evil/)
    expect(letter.html).toContain("&lt;script&gt;alert(1)&lt;/script&gt; https://evil.example")
    expect(letter.text.split("\n")[0]).toBe("<script>alert(1)</script> https://evil.example")
    expect(letter.text).toContain("- c d")
  })
})
