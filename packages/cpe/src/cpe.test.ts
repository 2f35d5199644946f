import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { compareNames, compareValues, relationOf } from "./compare-cpe.ts"
import { cpeConfidence } from "./cpe-confidence.ts"
import { attributePatterns, cpeIdentity, unkeyable, withPart } from "./cpe-identity.ts"
import { type CpeName, literalValue } from "./cpe-name.ts"
import { isDistributionName } from "./distribution-name.ts"
import { formatCpe, formatCpeUri } from "./format-cpe.ts"
import { parseCpe } from "./parse-cpe.ts"

function name(text: string): CpeName {
  const read = parseCpe(text)
  if (!read.ok) throw new Error(`${text}: ${read.reason}`)
  return read.name
}
const reason = (text: string): string => {
  const read = parseCpe(text)
  return read.ok ? "read" : read.reason
}

describe("the two bindings (NISTIR 7695 §6, its examples)", () => {
  it.each([
    [
      "cpe:/a:microsoft:internet_explorer:8.0.6001:beta",
      "cpe:2.3:a:microsoft:internet_explorer:8.0.6001:beta:*:*:*:*:*:*",
    ],
    ["cpe:/a:microsoft:internet_explorer:8.%02:sp%01", "cpe:2.3:a:microsoft:internet_explorer:8.*:sp?:*:*:*:*:*:*"],
    [
      "cpe:/a:hp:insight_diagnostics:7.4.0.1570:-:~~online~win2003~x64~",
      "cpe:2.3:a:hp:insight_diagnostics:7.4.0.1570:-:*:*:online:win2003:x64:*",
    ],
    [
      "cpe:/a:hp:openview_network_manager:7.51::~~~linux~~",
      "cpe:2.3:a:hp:openview_network_manager:7.51:*:*:*:*:linux:*:*",
    ],
    [
      "cpe:/a:foo%5cbar:big%24money_manager_2010:::~~special~ipod_touch~80gb~",
      "cpe:2.3:a:foo\\\\bar:big\\$money_manager_2010:*:*:*:*:special:ipod_touch:80gb:*",
    ],
    ["cpe:/a:foo%7ebar:big%7emoney_2010", "cpe:2.3:a:foo\\~bar:big\\~money_2010:*:*:*:*:*:*:*:*"],
    ["cpe:/o:cisco:ios:15.1%282%29t", "cpe:2.3:o:cisco:ios:15.1\\(2\\)t:*:*:*:*:*:*:*"],
    ["cpe:/h:dell:server:-", "cpe:2.3:h:dell:server:-:*:*:*:*:*:*:*"],
  ])("%s = %s", (uri, formatted) => {
    expect(formatCpe(name(uri))).toBe(formatted)
    expect(formatCpeUri(name(formatted))).toBe(uri)
  })

  it("reads capitals, unquoted punctuation and wildcards at both ends as the algorithms say", () => {
    expect(formatCpe(name("CPE:2.3:A:Foo:C++:1.0+b:*:*:*:*:*:*:*"))).toBe("cpe:2.3:a:foo:c\\+\\+:1.0\\+b:*:*:*:*:*:*:*")
    expect(name("cpe:2.3:a:*soft:??x:\\-:*:*:*:*:*:*:*")).toMatchObject({
      vendor: "*soft",
      product: "??x",
      version: "\\-",
    })
  })

  it.each([
    ["pkg:npm/a", "neither cpe:2.3: nor cpe:/ at the beginning"],
    ["cpe:2.3:a:vendor:product:1.0", "4 attributes instead of 11"],
    ["cpe:2.3:x:vendor:product:1.0:*:*:*:*:*:*:*", "a part that is none of a, o and h"],
    ["cpe:2.3:a::product:1.0:*:*:*:*:*:*:*", "an empty attribute"],
    ["cpe:2.3:a:ven*dor:product:1.0:*:*:*:*:*:*:*", "a wildcard in the middle of a value"],
    ["cpe:2.3:a:**vendor:product:1.0:*:*:*:*:*:*:*", "more than one wildcard at one end of a value"],
    ["cpe:2.3:a:vendor:product:1.0:*:*:*:*:*:*:a\\", "a backslash at the end of a value"],
    ["cpe:2.3:a:ven dor:product:1.0:*:*:*:*:*:*:*", "characters that are not printable ASCII"],
    ["cpe:/a:vendor:product:1%2", "a percent sign without two hexadecimal digits"],
    ["cpe:/a:vendor:product:1%00", "%00 stands for no printable character"],
    ["cpe:/a:a:b:c:d:e:f:g", "8 components instead of at most 7"],
    [`cpe:/a:${"x".repeat(2000)}`, "longer than 1024 characters"],
  ])("%s is refused: %s", (text, why) => expect(reason(text)).toBe(why))

  it("keep every name through both", () => {
    const text = fc.string({
      minLength: 1,
      maxLength: 12,
      unit: fc.constantFrom(...'abz019._-!~:/\\+*? "'.split("").filter((c) => c !== " ")),
    })
    const value = fc.oneof(
      fc.constant("*"),
      fc.constant("-"),
      text.map(literalValue),
      text.map((each) => `${literalValue(`x${each}`)}*`),
    )
    const names = fc.record({
      part: fc.constantFrom("a", "o", "h"),
      vendor: value,
      product: value,
      version: value,
      update: value,
      edition: value,
      language: value,
      swEdition: value,
      targetSw: value,
      targetHw: value,
      other: value,
    })
    fc.assert(
      fc.property(names, (whole) => {
        expect(name(formatCpe(whole))).toEqual(whole)
        expect(name(formatCpeUri(whole))).toEqual(whole)
      }),
    )
  })
})

describe("the relations of values (NISTIR 7696 table 6-2)", () => {
  it.each([
    ["*", "*", "equal"],
    ["*", "-", "superset"],
    ["*", "8", "superset"],
    ["*", "8.*", "undefined"],
    ["-", "*", "subset"],
    ["-", "-", "equal"],
    ["-", "8", "disjoint"],
    ["-", "8.*", "undefined"],
    ["8", "8", "equal"],
    ["8", "9", "disjoint"],
    ["8", "-", "disjoint"],
    ["8", "*", "subset"],
    ["8", "8.*", "undefined"],
    ["8.*", "8.1", "superset"],
    ["8.*", "9.1", "disjoint"],
    ["8.*", "-", "disjoint"],
    ["8.*", "*", "subset"],
    ["8.*", "8.*", "undefined"],
    ["sp?", "sp1", "superset"],
    ["sp?", "sp", "superset"],
    ["sp?", "sp12", "disjoint"],
    ["??x", "abx", "superset"],
    ["??x", "abcx", "disjoint"],
    ["*x*", "abxyz", "superset"],
    ["*\\(2\\)*", "15.1\\(2\\)t", "superset"],
  ])("%s to %s is %s", (source, target, relation) => expect(compareValues(source, target)).toBe(relation))

  it("of names: the examples of §6.2", () => {
    const microsoft = name("cpe:/a:microsoft:internet_explorer:8.0")
    const relation = (source: string) => relationOf(compareNames(name(source), microsoft))
    expect(relation("cpe:/a:microsoft:internet_explorer")).toBe("superset")
    expect(relation("cpe:/a:microsoft:internet_explorer:8.0")).toBe("equal")
    expect(relation("cpe:/a:microsoft:internet_explorer:8.0:sp1")).toBe("subset")
    expect(relation("cpe:/a:microsoft:internet_explorer:7.0")).toBe("disjoint")
    expect(relation("cpe:/a:microsoft:internet_explorer::sp1")).toBe("undefined")
  })
})

describe("what a name means to matching", () => {
  it("is a key of part, vendor and product, and a version of the rest", () => {
    expect(cpeIdentity(name("cpe:2.3:a:openssl:openssl:1.0.2:k:*:*:*:*:*:*"))).toEqual({
      key: "cpe:/a:openssl:openssl",
      version: "1.0.2:k",
      plainVersion: "1.0.2",
      attributes: ["1.0.2", "k", null, null, null, null, null, null],
    })
    expect(cpeIdentity(name("cpe:2.3:a:*:zlib:1.2.11:*:*:*:*:*:*:*")).key).toBe("cpe:/a::zlib")
    expect(cpeIdentity(name("cpe:2.3:o:a\\:b:c:*:*:*:*:*:*:*:*"))).toMatchObject({
      key: "cpe:/o:a%3ab:c",
      version: "",
      plainVersion: null,
    })
  })

  it.each([
    ["cpe:2.3:*:vendor:product:1:*:*:*:*:*:*:*", "it names no part"],
    ["cpe:2.3:a:vendor:*:1:*:*:*:*:*:*:*", "it names no product"],
    ["cpe:2.3:a:vendor:prod*:1:*:*:*:*:*:*:*", "its vendor or product has wildcards"],
    ["cpe:2.3:a:*:product:1:*:*:*:*:*:*:*", null],
  ])("%s: %s", (text, why) => expect(unkeyable(name(text))).toBe(why))

  it.each([
    ["cpe:2.3:*:openssl:openssl:3.0.8:*:*:*:*:*:*:*", "cpe:/a:openssl:openssl"],
    ["cpe:2.3:*:*:linux_kernel:6.1.38:*:*:*:*:*:*:*", "cpe:/o::linux_kernel"],
    ["cpe:2.3:h:vendor:product:1:*:*:*:*:*:*:*", "cpe:/h:vendor:product"],
  ])("of a component takes software for a part left open: %s", (text, key) =>
    expect(cpeIdentity(withPart(name(text))).key).toBe(key),
  )

  it("has patterns that hold exactly where the values are not disjoint", () => {
    const values = ["*", "-", "wordpress", "node.js", "c\\+\\+", "\\-", "sp*", "sp?", "??p", "*\\(2\\)*"]
    const targets = [
      "-",
      "wordpress",
      "node.js",
      "nodexjs",
      "c\\+\\+",
      "cc",
      "\\-",
      "sp",
      "sp1",
      "sp12",
      "xp",
      "15\\(2\\)t",
      "\\+p",
    ]
    for (const value of values)
      for (const target of targets) {
        const [pattern = null] = attributePatterns({ ...name("cpe:/a:v:p"), update: value })?.slice(1, 2) ?? []
        const holds = pattern === null || new RegExp(pattern).test(target)
        expect(holds, `${value} ${target}`).toBe(compareValues(value, target) !== "disjoint")
      }
    expect(attributePatterns(name("cpe:/a:v:p:1.0"))).toBeNull()
    expect(attributePatterns(name("cpe:2.3:o:cisco:ios:12.2*:*:*:*:*:*:*:*"))?.[0]).toBe("^12\\.2.*$")
  })

  it("is believed as far as the names go", () => {
    const criteria = "cpe:2.3:a:vendor:product:*:*:*:*:*:wordpress:*:*"
    expect(cpeConfidence(criteria, [], "cpe:2.3:a:vendor:product:1:*:*:*:*:wordpress:*:*")).toBe("high")
    expect(cpeConfidence(criteria, [], "cpe:/a:vendor:product:1")).toBe("medium")
    expect(cpeConfidence("cpe:/a:vendor:product", ["cpe:/h:x:y"], "cpe:/a:vendor:product:1")).toBe("medium")
    expect(cpeConfidence("cpe:/a:vendor:product:1", [], "cpe:/a:vendor:product:1")).toBe("high")
    expect(cpeConfidence("cpe:/a:vendor:product", [], "cpe:/a::product:1")).toBe("low")
  })
})

describe("a distribution as a whole", () => {
  it.each([
    ["cpe:2.3:o:debian:debian_linux:12:*:*:*:*:*:*:*", true],
    ["cpe:/o:redhat:enterprise_linux:8::baseos", true],
    ["cpe:/a:redhat:enterprise_linux:9::appstream", true],
    ["cpe:/o:amazon:linux:2", true],
    ["cpe:/o:suse:sles:15:sp5", true],
    ["cpe:2.3:o:suse:linux_enterprise_server:15:sp5:*:*:*:*:*:*", true],
    ["cpe:2.3:o:alpinelinux:alpine_linux:3.18:*:*:*:*:*:*:*", true],
    ["cpe:2.3:o:linux:linux_kernel:6.1:*:*:*:*:*:*:*", false],
    ["cpe:2.3:a:redhat:openshift:4.15:*:*:*:*:*:*:*", false],
    ["cpe:2.3:o:cisco:ios:15.1:*:*:*:*:*:*:*", false],
    ["cpe:2.3:a:debian:apt:2.6:*:*:*:*:*:*:*", false],
  ])("is what %s names: %s", (text, isOne) => {
    const parsed = parseCpe(text)
    expect(parsed.ok && isDistributionName(parsed.name)).toBe(isOne)
  })
})
