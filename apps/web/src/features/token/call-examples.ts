export interface CallExample {
  readonly name: string
  readonly text: string
}

/**
 * Lines that do something useful with a token of these scopes at once. The secret stands in a variable: on a command
 * line every process could read it.
 */
export function callExamples(origin: string, scopes: readonly string[]): readonly CallExample[] {
  const uploads = scopes.includes("manage-sboms-and-vex")
  const curl = uploads
    ? `curl -H "Authorization: Bearer $WAYBILL_API_KEY" -H "Content-Type: application/json" \\\n  --data-binary @sbom.json ${origin}/api/v1/sboms`
    : `curl -H "Authorization: Bearer $WAYBILL_API_KEY" "${origin}/api/v1/findings?severity=critical,high"`
  const waybill = uploads ? "waybill sbom upload sbom.json --fail-on critical" : "waybill findings"
  return [
    { name: "curl", text: `read -rs WAYBILL_API_KEY && export WAYBILL_API_KEY\n${curl}` },
    {
      name: "Command line",
      text: `export WAYBILL_URL=${origin}\nread -rs WAYBILL_API_KEY && export WAYBILL_API_KEY\n${waybill}`,
    },
    {
      name: "GitHub Actions",
      text: `# the token is the repository's secret WAYBILL_API_KEY\nenv:\n  WAYBILL_URL: ${origin}\n  WAYBILL_API_KEY: \${{ secrets.WAYBILL_API_KEY }}\nrun: ${waybill}`,
    },
    {
      name: "GitLab CI",
      text: `# the token is the masked variable WAYBILL_API_KEY\nvariables:\n  WAYBILL_URL: ${origin}\nscript:\n  - ${waybill}`,
    },
  ]
}
