import { describe, expect, it } from "vitest"
import { parseNativeRange } from "./native-range.ts"
import { versFromNative } from "./vers-from-native.ts"
import { written } from "./written.ts"

const read = (type: string, text: string): string => {
  const range = parseNativeRange(type, text)
  return range.ok ? written(range.intervals) : `refused: ${range.reason}`
}

describe("a native range", () => {
  it.each([
    ["maven", "[1.0,2.0)", ">=1.0 <2.0"],
    ["maven", "(,1.0],[1.2,)", "<=1.0 || >=1.2"],
    ["maven", "[1.5]", "=1.5"],
    ["maven", "1.5", "=1.5"],
    ["maven", ">= 2.0-beta9, < 2.15.0", ">=2.0-beta9 <2.15.0"],
    ["maven", "(,1.1),(1.1,)", "<1.1 || >1.1"],
    ["nuget", "6.1", ">=6.1"],
    ["nuget", "(4.1.3,)", ">4.1.3"],
    ["nuget", "[1.0.0, 2.0.0]", ">=1.0.0 <=2.0.0"],
    ["pypi", "~=2.2", ">=2.2 <3.dev0"],
    ["pypi", "~=2.2.post3", ">=2.2.post3 <3.dev0"],
    ["pypi", "~=1.4.5a4", ">=1.4.5a4 <1.5.dev0"],
    ["pypi", "==3.1.*", ">=3.1.dev0 <3.2.dev0"],
    ["pypi", "!=3.1.*, >=3", ">=3 <3.1.dev0 || >=3.2.dev0"],
    ["pypi", "===1.0", "=1.0"],
    ["pypi", ">=1,<1.5 || >=2,<2.1", ">=1 <1.5 || >=2 <2.1"],
    ["pypi", ">=1,<1.5||>=2,<2.1||", ">=1 <1.5 || >=2 <2.1"],
    ["pypi", "", "*"],
    ["gem", "<3.4.1||>=4.3.0 <4.3.1", "<3.4.1 || >=4.3.0 <4.3.1"],
    ["gem", "~> 2.0, >= 2.0.8 || = 3", ">=2.0.8 <3.A || =3"],
    ["golang", ">=v1.2.0 <v1.3.1", ">=v1.2.0 <v1.3.1"],
    ["cargo", ">= 0.8.0, < 0.8.5", ">=0.8.0 <0.8.5"],
    ["deb", ">= 1:1.0, << 2:1.0~rc1", ">=1:1.0 <2:1.0~rc1"],
    ["apk", "<1.2.3-r4", "<1.2.3-r4"],
    ["rpm", "< 0:1.1.1k-9.el8", "<0:1.1.1k-9.el8"],
    ["nginx", "0.6.18-1.20.0", ">=0.6.18 <=1.20.0"],
    ["nginx", "1.21.0+, 1.20.1+", ">=1.20.1 <1.21.0 || >=1.21.0"],
    ["nginx", "none", ""],
    ["conan", "^1.2", ">=1.2 <2-"],
    ["npm", "^1.2.3", ">=1.2.3 <2.0.0-0"],
    ["openssl", "3.0.1, 0.9.7a", "=0.9.7a || =3.0.1"],
  ])("of %s: %s is %s", (type, text, expected) => {
    // Two that meet are one.
    expect(read(type, text)).toBe(expected.replace("<1.21.0 || >=1.21.0", "").trim())
  })

  it.each([
    ["maven", "[1.0,2.0"],
    ["maven", "(1.5)"],
    ["maven", ""],
    ["nuget", "[,a b]"],
    ["pypi", "~=2"],
    ["pypi", ">="],
    ["deb", "=> 1"],
    ["conan", "^a"],
    ["nginx", "1.x"],
    ["openssl", "three"],
    ["none-such", "1"],
    ["cargo", `>=${"1".repeat(9000)}`],
  ])("of %s: %s is refused", (type, text) => expect(read(type, text)).toMatch(/^refused/))

  it("becomes a vers text", () => {
    expect(versFromNative("maven", "(,1.0],[1.2,)")).toEqual({ ok: true, text: "vers:maven/<=1.0|>=1.2" })
    expect(versFromNative("gem", "~>2.0.8")).toEqual({ ok: true, text: "vers:gem/>=2.0.8|<2.1" })
    expect(versFromNative("gem", "!= 2, > 1")).toEqual({ ok: true, text: "vers:gem/>1|!=2" })
    expect(versFromNative("gem", "> 2, < 1").ok).toBe(false)
  })
})
