import { describe, expect, it } from "vitest"
import { hashSecret, isWellFormedSecret, makeSecret } from "./credential.ts"

describe("a secret", () => {
  it("has the form published for scanners and a checksum that refuses any one changed character", () => {
    const secret = makeSecret("wbl_")
    expect(secret).toMatch(/^wbl_[0-9A-Za-z]{49}$/)
    expect(isWellFormedSecret(secret, "wbl_")).toBe(true)
    for (let i = 4; i < secret.length; i += 1) {
      const other = secret.charAt(i) === "a" ? "b" : "a"
      expect(isWellFormedSecret(secret.slice(0, i) + other + secret.slice(i + 1), "wbl_")).toBe(false)
    }
  })

  it("of one kind is not one of another", () => {
    expect(isWellFormedSecret(makeSecret("wbs_"), "wbl_")).toBe(false)
  })

  it("is never made twice and is stored as 32 bytes", () => {
    expect(new Set(Array.from({ length: 1000 }, () => makeSecret("wbl_"))).size).toBe(1000)
    expect(hashSecret(makeSecret("wbl_"))).toHaveLength(32)
  })
})
