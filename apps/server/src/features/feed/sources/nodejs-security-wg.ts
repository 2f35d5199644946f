import { isNpmAdvisory, readNpmAdvisory } from "@waybill/advisories/nodejs-security-wg/read-npm-advisory"
import type { AdvisoryFeed } from "../feed.ts"

/** npm advisories of 2013–2020 in the group's own format. It is not published any more and so never old. */
export const nodejsSecurityWg: AdvisoryFeed = {
  id: "nodejs-security-wg",
  title: "Node.js Ecosystem Security Working Group",
  url: "https://github.com/nodejs/security-wg",
  license: "MIT",
  attribution: "npm advisories of the Node.js Ecosystem Security Working Group.",
  addresses: [],
  staleAfterDays: 36_500,
  kind: "advisories",
  recognizes: isNpmAdvisory,
  read: (record) => readNpmAdvisory(record, "nodejs-security-wg"),
}
