import { describe, expect, it } from "vitest"
import { readVexBytes } from "./read-vex-bytes.domain.ts"

const openVex = {
  "@context": "https://openvex.dev/ns/v0.2.0",
  author: "Example",
  timestamp: "2026-01-01T00:00:00Z",
  statements: [
    { vulnerability: { name: "CVE-2026-0001" }, products: [{ "@id": "pkg:oci/shop" }], status: "fixed" },
    { vulnerability: { name: "CVE-2026-0002" }, products: [{ "@id": "pkg:oci/shop" }], status: "no word" },
  ],
}
const statement = (predicate: object) => ({
  _type: "https://in-toto.io/Statement/v1",
  subject: [],
  predicateType: "https://openvex.dev/ns/v0.2.0",
  predicate,
})
const signed = (of: object) => ({
  payloadType: "application/vnd.in-toto+json",
  payload: Buffer.from(JSON.stringify(of)).toString("base64"),
  signatures: [],
})
const read = (document: object) => readVexBytes(Buffer.from(JSON.stringify(document)))

describe("VEX in an attestation", () => {
  it.each([
    ["in-toto", statement(openVex), "/predicate"],
    ["DSSE", signed(statement(openVex)), "/payload/predicate"],
    ["Sigstore", { mediaType: "x", dsseEnvelope: signed(statement(openVex)) }, "/dsseEnvelope/payload/predicate"],
  ])("is taken out: %s", (_, document, place) => {
    const found = read(document)
    expect(found).toMatchObject({
      kind: "read",
      read: {
        ok: true,
        document: { format: "openvex", statements: [{ path: `${place}/statements/0`, ids: ["CVE-2026-0001"] }] },
        problems: [{ path: `${place}/statements/1/status` }],
      },
    })
  })

  it("is missed where something else was attested", () => {
    expect(read(statement({ buildType: "x" }))).toMatchObject({
      read: { ok: false, problems: [{ path: "/predicate" }] },
    })
  })

  it("in itself again and again ends somewhere", () => {
    let document: object = openVex
    for (let times = 0; times < 40; times += 1) document = statement(document)
    expect(read(document)).toMatchObject({ read: { ok: false } })
  })
})
