import { isOsv, readOsv } from "@waybill/advisories/osv/read-osv"
import type { AdvisoryFeed } from "../feed.ts"

/** Advisories in the OSV schema, of whichever database published them: GHSA, PyPA, Go, RustSec … */
export const osv: AdvisoryFeed = {
  id: "osv",
  title: "OSV",
  url: "https://osv.dev",
  license: "CC-BY-4.0 AND CC0-1.0 AND Apache-2.0 AND MIT",
  attribution: "Advisories of the databases that publish in the OSV format, each under its own licence.",
  addresses: ["https://osv-vulnerabilities.storage.googleapis.com/all.zip"],
  staleAfterDays: 3,
  kind: "advisories",
  recognizes: isOsv,
  read: (record) => readOsv(record, "osv"),
}
