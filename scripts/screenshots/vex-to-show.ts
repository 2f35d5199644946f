import { z } from "zod"

const Findings = z.object({
  items: z.array(
    z.object({
      vulnerability: z.object({ id: z.string() }),
      components: z.array(z.object({ purl: z.string().nullable() })),
    }),
  ),
})

const said = [
  { status: "not_affected", justification: "vulnerable_code_not_in_execute_path" },
  { status: "fixed" },
  { status: "under_investigation" },
  { status: "affected", action_statement: "Update to the next release of the platform, which is due in March." },
] as const

/** What a supplier might say of these findings (a `GET /findings` answer), and of two things that nobody here has. */
export function vexToShow(findings: unknown, author: string): string {
  const { items } = Findings.parse(findings)
  const statements = items.flatMap(({ vulnerability, components }, index) => [
    {
      vulnerability: { name: vulnerability.id },
      products: components.flatMap(({ purl }) => (purl === null ? [] : [{ "@id": purl }])),
      ...said[index % said.length],
    },
  ])
  return JSON.stringify({
    "@context": "https://openvex.dev/ns/v0.2.0",
    "@id": `https://example.com/vex/${encodeURIComponent(author)}`,
    author,
    timestamp: "2026-05-02T08:00:00Z",
    version: 1,
    statements: [
      ...statements,
      {
        vulnerability: { name: "CVE-2021-44228" },
        products: [{ "@id": "pkg:maven/com.example/a-product-with-a-rather-long-name@12.4.1-SNAPSHOT" }],
        status: "not_affected",
        justification: "component_not_present",
      },
      {
        vulnerability: { name: "CVE-1999-0001" },
        products: [{ "@id": "pkg:npm/lodash@4.17.20" }],
        status: "not_affected",
        impact_statement: "The parser is never given bytes from outside.",
      },
    ],
  })
}
