import { describe, expect, it } from "vitest"
import { hasSharedData, sharedText } from "../testing/shared-data.ts"
import { readKev } from "./read-kev.ts"

const entry = {
  cveID: "CVE-2021-44228",
  vulnerabilityName: "Apache Log4j2 Remote Code Execution Vulnerability",
  dateAdded: "2021-12-10",
  dueDate: "2021-12-24",
  requiredAction: "Update.",
  notes: "https://x.example",
  knownRansomwareCampaignUse: "Known",
}

describe("the catalogue of known exploited vulnerabilities", () => {
  it("gives when each was added, is due and whether ransomware uses it", () => {
    const catalogue = {
      dateReleased: "2025-08-25T17:04:19.9796Z",
      vulnerabilities: [entry, { ...entry, cveID: "CVE-2020-0001", knownRansomwareCampaignUse: "Unknown" }],
    }
    expect(readKev(catalogue)).toEqual({
      ok: true,
      releasedAt: "2025-08-25T17:04:19.9796Z",
      rejected: 0,
      entries: [
        {
          cve: "CVE-2021-44228",
          added: "2021-12-10",
          due: "2021-12-24",
          ransomware: true,
          name: entry.vulnerabilityName,
          requiredAction: "Update.",
          notes: "https://x.example",
        },
        {
          cve: "CVE-2020-0001",
          added: "2021-12-10",
          due: "2021-12-24",
          ransomware: false,
          name: entry.vulnerabilityName,
          requiredAction: "Update.",
          notes: "https://x.example",
        },
      ],
    })
  })

  it("does not say of an older entry that ransomware leaves it alone", () => {
    const read = readKev({ vulnerabilities: [{ cveID: entry.cveID, dateAdded: entry.dateAdded }] })
    expect(read).toMatchObject({ entries: [{ ransomware: null, due: null, name: null, requiredAction: null }] })
  })

  it("counts entries that are none and keeps the others", () => {
    const bad = [
      null,
      1,
      {},
      { ...entry, cveID: "nonsense" },
      { ...entry, cveID: `CVE-2021-${"1".repeat(100)}` },
      { ...entry, dateAdded: "2021-02-30" },
    ]
    expect(readKev({ vulnerabilities: [...bad, entry] })).toMatchObject({
      ok: true,
      rejected: bad.length,
      entries: [{ cve: entry.cveID }],
    })
  })

  it("that is none is refused in words", () => {
    for (const bad of [null, [], {}, "x", { vulnerabilities: {} }]) expect(readKev(bad)).toMatchObject({ ok: false })
  })

  it.skipIf(!hasSharedData)("of 25 August 2025 is read whole (skipped without ../shared)", () => {
    const read = readKev(JSON.parse(sharedText("data/kev/known_exploited_vulnerabilities.json")))
    expect(read).toMatchObject({ ok: true, rejected: 0, releasedAt: "2025-08-25T17:04:19.9796Z" })
    expect(read.ok && read.entries.length).toBe(1404)
    expect(read.ok && read.entries.find((each) => each.cve === "CVE-2021-44228")).toMatchObject({
      added: "2021-12-10",
      ransomware: true,
    })
  })
})
