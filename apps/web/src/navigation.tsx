import {
  IconBox,
  IconBug,
  IconFileCheck,
  IconFileText,
  IconGavel,
  IconLayoutDashboard,
  IconPackage,
  IconRss,
  IconSettings,
  IconShieldPlus,
  IconStack2,
  IconUpload,
} from "@tabler/icons-react"
import type { Permission } from "@waybill/permissions/permissions"
import type { ComponentType } from "react"
import { paths } from "./paths.ts"

export interface NavigationEntry {
  readonly label: string
  readonly to: string
  readonly icon: ComponentType<{ readonly size?: number }>
  /** Left out for whoever lacks it. */
  readonly permission: Permission | null
  /** A heading above the first of its group. */
  readonly group: string | null
}

/** The rail, a line each; what is not built is not here. */
export const navigationEntries: readonly NavigationEntry[] = [
  { label: "Dashboard", to: paths.dashboard, icon: IconLayoutDashboard, permission: "read:vulnerability", group: null },
  { label: "Vulnerabilities", to: paths.vulnerabilities, icon: IconBug, permission: "read:vulnerability", group: null },
  {
    label: "Custom vulnerabilities",
    to: paths.customVulnerabilities,
    icon: IconShieldPlus,
    permission: "read:custom-vulnerability",
    group: null,
  },
  { label: "Decisions", to: paths.decisions, icon: IconGavel, permission: "read:vulnerability-triage", group: null },
  { label: "Assets", to: paths.assets, icon: IconBox, permission: "read:asset", group: null },
  { label: "Products", to: paths.products, icon: IconStack2, permission: "read:product", group: null },
  { label: "Components", to: paths.components, icon: IconPackage, permission: "read:component", group: null },
  { label: "SBOMs", to: paths.sboms, icon: IconFileText, permission: "read:sbom-and-vex", group: "Documents" },
  { label: "VEX", to: paths.vex, icon: IconFileCheck, permission: "read:sbom-and-vex", group: "Documents" },
  { label: "Upload", to: paths.upload, icon: IconUpload, permission: "create:sbom-and-vex", group: "Documents" },
  { label: "Feeds", to: paths.feeds, icon: IconRss, permission: "read:vulnerability", group: "Waybill" },
  { label: "Settings", to: paths.settings, icon: IconSettings, permission: null, group: "Waybill" },
]

/** What is begun from anywhere by its name (Ctrl-K). */
export const deeds: readonly Pick<NavigationEntry, "label" | "to" | "permission">[] = [
  { label: "Upload SBOMs and VEX", to: paths.upload, permission: "create:sbom-and-vex" },
  { label: "New API token", to: paths.createApiToken, permission: null },
  { label: "Add a custom vulnerability", to: paths.editCustomVulnerability, permission: "create:custom-vulnerability" },
  { label: "New triage rule", to: paths.editTriageRule, permission: "create:vulnerability-triage" },
]
