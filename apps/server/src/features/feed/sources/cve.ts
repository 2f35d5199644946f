import { isCveRecord, readCveRecord } from "@waybill/advisories/cve-record/read-cve-record"
import type { AdvisoryFeed } from "../feed.ts"

/**
 * The CVE list itself, with what CISA adds to it: https://github.com/CVEProject/cvelistV5, its zip of all records or of
 * the day's changes.
 */
export const cve: AdvisoryFeed = {
  id: "cve",
  title: "CVE list",
  url: "https://www.cve.org",
  license: "CVE terms of use (https://www.cve.org/Legal/TermsOfUse); what CISA adds CC0-1.0",
  attribution: "CVE records of the CVE Program, © The MITRE Corporation; additions of CISA's Vulnrichment.",
  addresses: ["https://github.com/CVEProject/cvelistV5/archive/refs/heads/main.zip"],
  staleAfterDays: 3,
  kind: "advisories",
  isAside: true,
  recognizes: isCveRecord,
  read: (record) => readCveRecord(record, "cve"),
}
