import {
  isRetireRecord,
  looksLikeRetireRepository,
  readRetireRecord,
  retireRecords,
} from "@waybill/advisories/retire-js/read-retire-js"
import type { AdvisoryFeed } from "../feed.ts"

/** Vulnerabilities of JavaScript libraries: the repository files of Retire.js, classic, v5 and npm. */
export const retireJs: AdvisoryFeed = {
  id: "retire-js",
  title: "Retire.js",
  url: "https://retirejs.github.io/retire.js/",
  license: "Apache-2.0",
  attribution: "Vulnerabilities of JavaScript libraries, of the Retire.js project.",
  addresses: [
    "https://raw.githubusercontent.com/RetireJS/retire.js/master/repository/jsrepository-v5.json",
    "https://raw.githubusercontent.com/RetireJS/retire.js/master/repository/npmrepository.json",
  ],
  staleAfterDays: 30,
  kind: "advisories",
  repository: { looksLike: looksLikeRetireRepository, records: retireRecords },
  recognizes: isRetireRecord,
  read: (record) => readRetireRecord(record, "retire-js"),
}
