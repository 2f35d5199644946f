/**
 * The 57 granular permissions and what each lets its holder do. The only place in which a permission is spelled;
 * everything else is derived from it.
 */
export const permissions = {
  "create:ai-model-analysis": "Start an analysis of an AI model and accept its findings",
  "create:ai-model-request": "Ask for leave to use an AI model",
  "create:custom-vulnerability": "Add a vulnerability record of the organization's own",
  "create:label": "Make a label",
  "create:policy": "Add rules, channels, integrations and other settings",
  "create:product": "Make a product",
  "create:product-vdr-report": "Make product and portfolio reports",
  "create:sbom-and-vex": "Upload, enrich, merge or change SBOM and VEX documents",
  "create:sbom-oss": "Import an open-source repository",
  "create:sbom-request": "Ask somebody outside for an SBOM",
  "create:sbom-share": "Share SBOMs with people outside",
  "create:sub-organization": "Make a sub-organization",
  "create:ticket": "Open tickets in a connected ticket system",
  "create:user": "Invite a person",
  "create:vulnerability-triage": "Record or undo a triage decision",
  "delete:label": "Delete a label",
  "delete:product": "Delete a product",
  "delete:sbom-and-vex": "Delete SBOM and VEX documents",
  "delete:sbom-share": "End a share",
  "delete:sub-organization": "Delete a sub-organization",
  "delete:user": "Revoke a person's access",
  "read:ai-model": "Read the catalogue of AI models",
  "read:ai-model-analysis": "Read analyses of AI models",
  "read:ai-model-inventory": "Read the AI model inventory",
  "read:ai-risk-policy": "Read AI policies and their evaluations",
  "read:asset": "Read assets, their versions and graphs",
  "read:asset-pdf-report": "Download an asset's report as PDF",
  "read:asset-vdr-report": "Download an asset's vulnerability disclosure report",
  "read:component": "Read and search components",
  "read:custom-vulnerability": "Read the organization's own vulnerability records",
  "read:enrichment-setting": "Read how documents are enriched",
  "read:integration": "Read integrations and tickets",
  "read:label": "Read labels",
  "read:license": "Read licences, licence policies and issues",
  "read:organization-alert": "Read alerts and their deliveries",
  "read:product": "Read products, their trees and findings",
  "read:sbom-and-vex": "Read and download SBOM and VEX documents",
  "read:sbom-oss": "Read open-source imports",
  "read:sbom-request": "Read requests for SBOMs",
  "read:sbom-share": "Read shares",
  "read:sla": "Read deadlines and how they are kept",
  "read:sub-organization": "Read the sub-organizations",
  "read:user": "Read who belongs to the organization",
  "read:vulnerability": "Read vulnerabilities, findings and the dashboard",
  "read:vulnerability-triage": "Read triage decisions and their history",
  "update:ai-model-inventory": "Add, change and remove models of the AI inventory",
  "update:ai-model-request": "Approve or reject requests to use an AI model",
  "update:ai-risk-policy": "Change AI policies and suppliers",
  "update:asset": "Change assets and the labels on them",
  "update:component": "Correct a component's purl, CPE, licence or supplier",
  "update:custom-vulnerability": "Change or withdraw the organization's own vulnerability records",
  "update:label": "Rename and apply labels",
  "update:license": "Change licences and licence policies",
  "update:policy": "Change or delete settings, rules, channels and integrations",
  "update:product": "Change products, their members and labels",
  "update:sub-organization": "Change a sub-organization",
  "update:user": "Change a person's role",
} as const satisfies Record<`${"create" | "read" | "update" | "delete"}:${string}`, string>

export type Permission = keyof typeof permissions

/** Whether a stranger's text names a permission of the table. */
function isPermission(text: string): text is Permission {
  return Object.hasOwn(permissions, text)
}

/** All 57, in the table's order (alphabetical). */
export const allPermissions: readonly Permission[] = Object.keys(permissions).filter(isPermission)
