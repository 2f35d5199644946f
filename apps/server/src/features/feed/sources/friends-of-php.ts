import { isPhpAdvisory, readPhpAdvisory } from "@waybill/advisories/friends-of-php/read-php-advisory"
import type { AdvisoryFeed } from "../feed.ts"

/** Advisories of PHP packages: the repository itself, a YAML file each. */
export const friendsOfPhp: AdvisoryFeed = {
  id: "friends-of-php",
  title: "FriendsOfPHP",
  url: "https://github.com/FriendsOfPHP/security-advisories",
  license: "Unlicense",
  attribution: "PHP Security Advisories Database of FriendsOfPHP.",
  addresses: ["https://github.com/FriendsOfPHP/security-advisories/archive/refs/heads/master.zip"],
  staleAfterDays: 30,
  kind: "advisories",
  recognizes: isPhpAdvisory,
  read: (record) => readPhpAdvisory(record, "friends-of-php"),
}
