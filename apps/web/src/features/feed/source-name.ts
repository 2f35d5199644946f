const names: Readonly<Record<string, string>> = {
  csaf: "CSAF",
  custom: "Custom vulnerability",
  cve: "CVE list",
  endoflife: "endoflife.date",
  epss: "EPSS",
  "friends-of-php": "FriendsOfPHP",
  kev: "CISA KEV",
  "nodejs-core": "Node.js core",
  "nodejs-security-wg": "Node.js Security WG",
  nvd: "NVD",
  osv: "OSV",
  "retire-js": "Retire.js",
  "ruby-advisory-db": "Ruby Advisory Database",
}

/** What people call a source that the API names by its word. */
export const sourceName = (source: string): string => names[source] ?? source
