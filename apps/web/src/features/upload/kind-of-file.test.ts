import { describe, expect, it } from "vitest"
import { kindOfText } from "./kind-of-file.ts"

const json = (value: unknown): string => JSON.stringify(value)

describe("the kind of a dropped file", () => {
  it.each([
    ["OpenVEX", json({ "@context": "https://openvex.dev/ns/v0.2.0", statements: [] })],
    ["OpenVEX with several contexts", json({ "@context": ["https://openvex.dev/ns", "x"], statements: [] })],
    ["CSAF", json({ document: { csaf_version: "2.0" }, vulnerabilities: [] })],
    ["CycloneDX of vulnerabilities alone", json({ bomFormat: "CycloneDX", vulnerabilities: [{ id: "CVE-2024-1" }] })],
    ["CycloneDX with an empty list", json({ bomFormat: "CycloneDX", components: [], vulnerabilities: [{}] })],
    ["an attestation of VEX", json({ predicateType: "x", predicate: { "@context": "https://openvex.dev/ns/v0.2.0" } })],
    [
      "a signed attestation of VEX",
      json({
        payloadType: "application/vnd.in-toto+json",
        payload: btoa(json({ predicateType: "x", predicate: { document: { csaf_version: "2.0" } } })),
      }),
    ],
    [
      "CycloneDX XML",
      '\uFEFF<?xml version="1.0"?><bom><vulnerabilities><vulnerability/></vulnerabilities></bom>'.replace(
        "y/>",
        "y ></vulnerability>",
      ),
    ],
  ])("%s is VEX", (_name, text) => {
    expect(kindOfText(text)).toBe("vex")
  })
  it.each([
    ["CycloneDX with components", json({ bomFormat: "CycloneDX", components: [{}], vulnerabilities: [{}] })],
    ["SPDX", json({ spdxVersion: "SPDX-2.3", packages: [] })],
    ["SPDX 3, which has a context too", json({ "@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld" })],
    ["an attestation of an SBOM", json({ predicateType: "x", predicate: { spdxVersion: "SPDX-2.3" } })],
    ["a signature of something else", json({ payloadType: "application/vnd.in-toto+json", payload: "é" })],
    ["tag-value", "SPDXVersion: SPDX-2.3"],
    ["CycloneDX XML", "<bom><components><component/></components></bom>"],
    ["what is broken", '{"bomFormat":'],
  ])("%s is taken to the SBOMs", (_name, text) => {
    expect(kindOfText(text)).toBe("sbom")
  })
})
