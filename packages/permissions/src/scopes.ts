import type { Permission } from "./permissions.ts"

export interface Scope {
  readonly name: string
  readonly group: string
  /**
   * Organization administration: only an administrator makes such a token, in a confirmed session, for at most 30 days.
   */
  readonly elevated: boolean
  readonly description: string
  readonly permissions: readonly Permission[]
}

/** The 20 composite scopes: what a person picks for a token or a role. */
export const scopes = {
  "view-all": {
    name: "View all pages and data",
    group: "Core Access",
    elevated: false,
    description: "Read every page and record that needs no further permission. Every token must hold this scope.",
    permissions: [
      "read:vulnerability",
      "read:user",
      "read:sla",
      "read:sbom-share",
      "read:sbom-request",
      "read:sbom-oss",
      "read:sbom-and-vex",
      "read:product",
      "read:organization-alert",
      "read:license",
      "read:label",
      "read:integration",
      "read:enrichment-setting",
      "read:custom-vulnerability",
      "read:component",
      "read:asset-vdr-report",
      "read:asset-pdf-report",
      "read:asset",
      "read:ai-risk-policy",
      "read:ai-model-inventory",
      "read:ai-model-analysis",
      "read:ai-model",
    ],
  },
  "manage-sboms-and-vex": {
    name: "Manage SBOMs and VEX",
    group: "SBOM & Asset Management",
    elevated: false,
    description:
      "Upload, enrich, merge, download and delete SBOM and VEX documents, whoever in the organization uploaded them, and set an SBOM active or inactive.",
    permissions: ["create:sbom-and-vex", "delete:sbom-and-vex"],
  },
  "manage-assets": {
    name: "Manage assets",
    group: "SBOM & Asset Management",
    elevated: false,
    description:
      "Edit component data, set assets active or inactive, and put existing labels on assets or take them off.",
    permissions: ["update:asset", "update:component"],
  },
  "manage-labels": {
    name: "Manage labels",
    group: "SBOM & Asset Management",
    elevated: false,
    description: "Create, apply and delete labels on assets and products.",
    permissions: ["create:label", "update:label", "delete:label"],
  },
  "import-oss": {
    name: "Import OSS",
    group: "SBOM & Asset Management",
    elevated: false,
    description: "Bring open-source repositories in for analysis and tracking.",
    permissions: ["create:sbom-oss"],
  },
  "share-sbom": {
    name: "Share SBOMs",
    group: "SBOM & Asset Management",
    elevated: false,
    description:
      "Share SBOMs with people outside by e-mail or through the portal where it is enabled, merged first if wanted.",
    permissions: ["create:sbom-share", "delete:sbom-share"],
  },
  "request-sbom": {
    name: "Request SBOMs",
    group: "SBOM & Asset Management",
    elevated: false,
    description: "Ask customers or vendors outside by e-mail to upload an SBOM.",
    permissions: ["create:sbom-request"],
  },
  "manage-vulnerability-triage": {
    name: "Triage vulnerabilities",
    group: "Vulnerability Management",
    elevated: false,
    description: "Set the triage status of a vulnerability on any asset, and how far the decision reaches.",
    permissions: ["create:vulnerability-triage", "read:vulnerability-triage"],
  },
  "manage-custom-vulnerabilities": {
    name: "Manage custom vulnerabilities",
    group: "Vulnerability Management",
    elevated: false,
    description: "Add to and update the organization's own vulnerability records.",
    permissions: ["create:custom-vulnerability", "update:custom-vulnerability"],
  },
  "manage-products": {
    name: "Manage products",
    group: "Products & Reporting",
    elevated: false,
    description: "Create, change and delete products, and put existing labels on them or take them off.",
    permissions: ["create:product", "update:product", "delete:product"],
  },
  "export-reports": {
    name: "Export reports",
    group: "Products & Reporting",
    elevated: false,
    description: "Download asset reports, vulnerability reports and VDRs.",
    permissions: ["create:product-vdr-report"],
  },
  "create-tickets": {
    name: "Create tickets",
    group: "Products & Reporting",
    elevated: false,
    description: "Create tickets wherever a ticketing integration is enabled.",
    permissions: ["create:ticket"],
  },
  "manage-licenses": {
    name: "Manage licenses",
    group: "Products & Reporting",
    elevated: false,
    description: "View and change the organization's licence data.",
    permissions: ["update:license"],
  },
  "manage-ai-model-inventory": {
    name: "Manage AI model inventory",
    group: "AI Risk",
    elevated: false,
    description: "View the AI model inventory and add models to it.",
    permissions: ["update:ai-model-inventory"],
  },
  "manage-ai-model-requests": {
    name: "Manage AI model requests",
    group: "AI Risk",
    elevated: false,
    description: "View, create, and approve or reject requests to use a model.",
    permissions: ["create:ai-model-request", "update:ai-model-request"],
  },
  "manage-ai-model-analyses": {
    name: "Manage AI model analyses",
    group: "AI Risk",
    elevated: false,
    description: "View and create analyses of AI models.",
    permissions: ["create:ai-model-analysis"],
  },
  "manage-ai-risk-policies": {
    name: "Manage AI risk policies",
    group: "AI Risk",
    elevated: false,
    description: "View and change the organization's AI policies.",
    permissions: ["update:ai-risk-policy"],
  },
  "manage-settings": {
    name: "Manage settings",
    group: "Organization Administration",
    elevated: true,
    description: "Manage all organization-level settings: uploads, SLAs, alerts and the sharing portal.",
    permissions: ["update:policy", "create:policy"],
  },
  "manage-people": {
    name: "Manage people",
    group: "Organization Administration",
    elevated: true,
    description: "Invite other users, edit them and revoke their access.",
    permissions: ["create:user", "read:user", "update:user", "delete:user"],
  },
  "manage-sub-organizations": {
    name: "Manage sub-organizations",
    group: "Organization Administration",
    elevated: true,
    description:
      "View, create, edit and delete the sub-organizations of a parent organization. For parent organizations only.",
    permissions: [
      "create:sub-organization",
      "read:sub-organization",
      "update:sub-organization",
      "delete:sub-organization",
    ],
  },
} as const satisfies Record<string, Scope>

export type ScopeId = keyof typeof scopes

/** Whether a stranger's text names a scope of the table. */
export function isScopeId(text: string): text is ScopeId {
  return Object.hasOwn(scopes, text)
}

/** All 20, in the table's order (by group). */
export const allScopeIds: readonly ScopeId[] = Object.keys(scopes).filter(isScopeId)

/** Every token holds this scope. */
export const requiredScope: ScopeId = "view-all"

/** Common jobs and the scopes that do just these, offered when a token is made. */
export const presets: readonly { readonly name: string; readonly scopes: readonly ScopeId[] }[] = [
  { name: "CI/CD SBOM upload", scopes: ["view-all", "manage-sboms-and-vex"] },
  { name: "Read-only vulnerability reporting", scopes: ["view-all", "export-reports"] },
  { name: "Custom vulnerability ingestion", scopes: ["view-all", "manage-custom-vulnerabilities"] },
  { name: "Vulnerability triage automation", scopes: ["view-all", "manage-vulnerability-triage"] },
  {
    name: "AI model tracking (MAIS plugin)",
    scopes: ["view-all", "manage-ai-model-inventory", "manage-ai-model-analyses"],
  },
  { name: "Full admin / programmatic org management", scopes: allScopeIds },
]
