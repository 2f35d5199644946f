import type { Finding } from "./commands/findings.ts"

const levels = {
  critical: "error",
  high: "error",
  medium: "warning",
  low: "note",
  none: "none",
  unknown: "warning",
} as const

/**
 * Words of documents in a message: brackets would be a link to wherever they say, braces a place to fill (SARIF
 * §3.11.5, §3.11.6).
 */
const literally = (text: string): string => text.replace(/[\\[\]]/g, "\\$&").replace(/[{}]/g, "$&$&")

/** Findings as a SARIF log (OASIS SARIF 2.1.0): a rule a vulnerability, a result a component. */
export function sarifLog(findings: readonly Finding[]): object {
  const rules = new Map(findings.map((finding) => [finding.vulnerability.id, finding.vulnerability]))
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Waybill",
            rules: [...rules.values()].map((vulnerability) => ({
              id: vulnerability.id,
              shortDescription: { text: vulnerability.title ?? vulnerability.id },
              properties: {
                tags: ["security", ...(vulnerability.kev ? ["kev"] : [])],
                ...(vulnerability.cvss ? { "security-severity": vulnerability.cvss.score.toFixed(1) } : {}),
              },
            })),
          },
        },
        results: findings.flatMap((finding) =>
          finding.components.map((component) => ({
            ruleId: finding.vulnerability.id,
            level: levels[finding.vulnerability.severity],
            message: {
              text: `${literally(component.purl ?? component.bomRef ?? "a component")} is affected by ${literally(finding.vulnerability.id)}${component.fixedVersions.length > 0 ? `; fixed in ${literally(component.fixedVersions.join(", "))}` : ""}.`,
            },
            locations: [
              {
                logicalLocations: [
                  {
                    fullyQualifiedName: `${finding.asset.name}@${finding.asset.version}/${component.purl ?? component.bomRef ?? ""}`,
                    kind: "package",
                  },
                ],
              },
            ],
            partialFingerprints: { "waybill/finding": finding.id },
          })),
        ),
      },
    ],
  }
}
