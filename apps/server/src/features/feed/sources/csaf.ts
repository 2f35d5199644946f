import { csafRecords, looksLikeCsaf } from "@waybill/advisories/csaf/csaf-records"
import { isCsafRecord, readCsafRecord } from "@waybill/advisories/csaf/read-csaf"
import type { AdvisoryFeed } from "../feed.ts"

/**
 * Advisories and VEX of vendors and coordinators in CSAF, of whichever provider: its documents in a folder, or its
 * provider-metadata.json.
 */
export const csaf: AdvisoryFeed = {
  id: "csaf",
  title: "CSAF providers",
  url: "https://docs.oasis-open.org/csaf/csaf/v2.0/csaf-v2.0.html",
  license: "as each document says (distribution, notes)",
  attribution: "Security advisories of the publishers that each names.",
  addresses: [],
  staleAfterDays: 3,
  kind: "advisories",
  isAside: true,
  repository: { looksLike: looksLikeCsaf, records: csafRecords },
  recognizes: isCsafRecord,
  read: (record) => readCsafRecord(record, "csaf"),
}
