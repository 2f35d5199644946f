import { isNvd, readNvd } from "@waybill/advisories/nvd/read-nvd"
import type { AdvisoryFeed } from "../feed.ts"

/** The national vulnerability database of the United States: every CVE, with products by CPE. */
export const nvd: AdvisoryFeed = {
  id: "nvd",
  title: "NVD",
  url: "https://nvd.nist.gov",
  license: "public domain (17 U.S.C. §105)",
  attribution: "This product uses data from the NVD API but is not endorsed or certified by the NVD.",
  addresses: [],
  staleAfterDays: 7,
  kind: "advisories",
  isAside: true,
  recognizes: isNvd,
  read: (record) => readNvd(record, "nvd"),
}
