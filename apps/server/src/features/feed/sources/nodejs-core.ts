import {
  coreRecords,
  isCoreAdvisory,
  looksLikeCoreIndex,
  readCoreAdvisory,
} from "@waybill/advisories/nodejs-security-wg/read-core-advisory"
import type { AdvisoryFeed } from "../feed.ts"

/** Vulnerabilities of Node.js itself: the index of all, `vuln/core/index.json`. */
export const nodejsCore: AdvisoryFeed = {
  id: "nodejs-core",
  title: "Node.js core",
  url: "https://github.com/nodejs/security-wg/tree/main/vuln/core",
  license: "MIT",
  attribution: "Vulnerabilities of Node.js, of the Node.js Security Working Group.",
  addresses: ["https://raw.githubusercontent.com/nodejs/security-wg/main/vuln/core/index.json"],
  staleAfterDays: 90,
  kind: "advisories",
  repository: { looksLike: looksLikeCoreIndex, records: coreRecords },
  recognizes: isCoreAdvisory,
  read: (record) => readCoreAdvisory(record, "nodejs-core"),
}
