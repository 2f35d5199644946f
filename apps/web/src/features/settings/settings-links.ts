import { paths } from "../../paths.ts"

interface SettingsLink {
  readonly label: string
  readonly to: string
}
interface SettingsGroup {
  readonly label: string
  readonly links: readonly (SettingsLink & { readonly isAdministratorsOnly?: boolean })[]
}

const groups: readonly SettingsGroup[] = [
  {
    label: "Account",
    links: [
      { label: "Profile", to: paths.profile },
      { label: "Sessions", to: paths.sessions },
      { label: "Saved views", to: paths.savedViews },
      { label: "API tokens", to: paths.apiTokens },
      { label: "Permission reference", to: paths.permissions },
    ],
  },
  {
    label: "Organization",
    links: [
      { label: "People", to: paths.users },
      { label: "Labels", to: paths.labels },
      { label: "Action rules", to: paths.actionRules },
      { label: "Triage rules", to: paths.triageRules },
      { label: "Statuses", to: paths.ownStatuses },
      { label: "VEX trust", to: paths.vexTrust },
      { label: "Audit", to: paths.audit, isAdministratorsOnly: true },
      { label: "Outbox", to: paths.outbox, isAdministratorsOnly: true },
    ],
  },
  { label: "API", links: [{ label: "API reference", to: paths.apiReference }] },
]

/** The settings pages that somebody may see. */
export const settingsGroups = (isAdministrator: boolean): readonly SettingsGroup[] =>
  groups.map((group) => ({
    ...group,
    links: group.links.filter((link) => isAdministrator || !link.isAdministratorsOnly),
  }))
