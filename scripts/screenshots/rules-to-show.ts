/** Triage rules as an organization might have them. */
export const rulesToShow = [
  {
    name: "Mild and not exploited",
    conditions: { severity: ["medium", "low", "none"], kev: false },
    status: "accept_risk",
    note: "Looked at again each spring.",
    validUntil: "2028-03-31T23:59:59Z",
  },
  {
    name: "Type definitions are never run",
    conditions: { package: "pkg:npm/%40types/*" },
    status: "not_affected",
    justification: "vulnerable_code_not_in_execute_path",
  },
  {
    name: "Built or tested with, not shipped: compilers, linters and test runners of all our services",
    conditions: { componentScope: ["excluded", "optional"], ecosystems: ["npm", "PyPI", "Maven", "Go", "NuGet"] },
    status: "not_affected",
    justification: "component_not_present",
  },
  {
    name: "Regular expressions of direct dependencies",
    conditions: { cwes: ["CWE-1333", "CWE-400"], direct: true },
    status: "under_investigation",
    isEnabled: false,
  },
]

/** Statuses of its own. */
export const statusesToShow = [
  { name: "Waits for the vendor", color: "violet", base: "under_investigation" },
  { name: "Accepted by the board until the next release", color: "orange", base: "accept_risk" },
]
