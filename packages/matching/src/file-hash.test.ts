import { readOsv } from "@waybill/advisories/osv/read-osv"
import { maliciousRecord } from "@waybill/advisories/testing/malicious-record"
import { describe, expect, it } from "vitest"
import { hexAsked, readFileHash } from "./file-hash.ts"
import { hashOfRange, hashSpans } from "./hash-spans.ts"

const wheel = "c8784cf0aa8fa13a43614fbd6d51902feeecafdc06fc4db2695fd2572db66db8"
const inBase64 = Buffer.from(wheel, "hex").toString("base64")
const keyOf = (algorithm: string, value: string) => {
  const read = readFileHash({ algorithm, value })
  return read.ok ? read.hash.key : read.reason
}

describe("a file's hash", () => {
  it("is one however its algorithm and value are written", () => {
    const written: readonly [string, string][] = [
      ["SHA-256", wheel],
      ["SHA256", wheel.toUpperCase()],
      ["sha256", inBase64],
      ["sha_256", inBase64.replace(/=+$/, "").replaceAll("+", "-").replaceAll("/", "_")],
      ["integrity", `sha256-${inBase64}`],
    ]
    expect(new Set(written.map(([algorithm, value]) => keyOf(algorithm, value)))).toEqual(new Set([`sha-256:${wheel}`]))
    expect(keyOf("blake2b_256", "99".repeat(32))).toBe(`blake2b-256:${"99".repeat(32)}`)
    expect(keyOf("shasum", "ab".repeat(20))).toBe(`sha-1:${"ab".repeat(20)}`)
    expect(keyOf("SHA3-512", "ab".repeat(64))).toBe(`sha3-512:${"ab".repeat(64)}`)
  })

  it("of another length, of no file, of nothing or of no hash is none", () => {
    expect(keyOf("SHA-256", "ab".repeat(31))).toContain("32 bytes")
    expect(keyOf("SHA-512", wheel)).toContain("64 bytes")
    expect(keyOf("Adler-32", "0123abcd")).toContain("is none of")
    expect(keyOf("integrity", "integrity-".repeat(100_000))).toContain("longer than")
    expect(keyOf("SHA-256", `${"=".repeat(1_000_000)}x`)).toContain("longer than")
    expect(keyOf("constructor", wheel)).toContain("is none of")
    expect(keyOf("MD5", "d41d8cd98f00b204e9800998ecf8427e")).toContain("empty file")
    expect(keyOf("sha256", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")).toContain("empty file")
    expect(keyOf("blake2b_256", "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8")).toContain("empty")
  })

  it("is asked for by its digits, by its algorithm or as an integrity", () => {
    expect([wheel, `SHA-256:${wheel.toUpperCase()}`, `sha256-${inBase64}`].map(hexAsked)).toEqual([wheel, wheel, wheel])
    expect(["lodash", "abc", `sha-256:${"zz".repeat(32)}`].map(hexAsked)).toEqual([null, null, null])
  })
})

describe("the hashes of a malicious package", () => {
  it("name each file that the registry served, by each of its hashes, and no file inside", () => {
    const read = readOsv(maliciousRecord, "osv")
    const { spans, problems } = hashSpans((read.ok && read.advisory.affectedFiles) || [])
    expect(problems).toEqual([])
    expect(spans.map(({ range }) => range)).toEqual([
      "blake2b-256:999435e95433d9f364b7f60d82ea1c5667f2848bd6ea5ae6f41cb7505bf97501 (0requests-0.0.1-py3-none-any.whl)",
      "md5:c9a0424470c5d49ed5173303f41b874e (0requests-0.0.1-py3-none-any.whl)",
      `sha-256:${wheel} (0requests-0.0.1-py3-none-any.whl)`,
      "blake2b-256:6bf24b256c7ec44f2e2a3320c955be9a0b0933bf79546f8d791db31a693cd9bb (0requests-0.0.1.tar.gz)",
      "md5:6f4a67ec1ae03325b1427a5c33aef095 (0requests-0.0.1.tar.gz)",
      "sha-256:99aed88269a370198174a549985d8ae7ccc0690aab5185685b960b77914ba31f (0requests-0.0.1.tar.gz)",
    ])
    expect(spans.map(({ range }) => hashOfRange(range)).slice(1, 3)).toEqual([
      { algorithm: "md5", hex: "c9a0424470c5d49ed5173303f41b874e", isWeak: true },
      { algorithm: "sha-256", hex: wheel, isWeak: false },
    ])
  })

  it("that cannot be read cost the record nothing else, and are no flaw's business", () => {
    const [affected] = maliciousRecord.affected
    const broken = (listed: unknown) => ({
      ...maliciousRecord,
      affected: [{ ...affected, database_specific: { indicators: { package_integrity: listed } } }],
    })
    for (const listed of ["x", [1], [{ filename: "a" }], [{ hashes: { sha256: 1 } }]]) {
      const read = readOsv(broken(listed), "osv")
      expect(read.ok && [read.advisory.affectedFiles, read.advisory.affected.length]).toEqual([undefined, 1])
      expect(read.ok && read.problems[0]).toContain("package_integrity")
    }
    const flaw = readOsv({ ...maliciousRecord, id: "GHSA-aaaa-bbbb-cccc" }, "osv")
    expect(flaw.ok && flaw.advisory.affectedFiles).toBeUndefined()
  })
})
