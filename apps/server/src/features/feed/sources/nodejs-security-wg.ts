import type { Feed } from "../feed.ts"

/** Advisories for npm packages of 2013–2020 in the group's own format. */
export const nodejsSecurityWg: Feed = {
  id: "nodejs-security-wg",
  title: "Node.js Security Working Group",
  url: "https://github.com/nodejs/security-wg",
  license: "MIT",
  attribution: "Node.js Security Working Group.",
  // Closed: nothing is published there any more.
  staleAfterDays: 3650,
}
