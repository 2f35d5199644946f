import { isRubyAdvisory, readRubyAdvisory } from "@waybill/advisories/ruby-advisory-db/read-ruby-advisory"
import type { AdvisoryFeed } from "../feed.ts"

/** Advisories of gems and of Ruby: the repository itself, a YAML file each. */
export const rubyAdvisoryDb: AdvisoryFeed = {
  id: "ruby-advisory-db",
  title: "Ruby Advisory Database",
  url: "https://github.com/rubysec/ruby-advisory-db",
  license: "public domain, for contributions (LICENSE.txt)",
  attribution: "Advisories of the Ruby Advisory Database (https://rubysec.com).",
  addresses: ["https://github.com/rubysec/ruby-advisory-db/archive/refs/heads/master.zip"],
  staleAfterDays: 30,
  kind: "advisories",
  recognizes: isRubyAdvisory,
  read: (record) => readRubyAdvisory(record, "ruby-advisory-db"),
}
