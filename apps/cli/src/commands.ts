import type { Command } from "./command.ts"
import { assetsList } from "./commands/assets-list.ts"
import { componentsWhere } from "./commands/components-where.ts"
import { customVulnsList } from "./commands/custom-vulns-list.ts"
import { customVulnsPut } from "./commands/custom-vulns-put.ts"
import { customVulnsWithdraw } from "./commands/custom-vulns-withdraw.ts"
import { explain } from "./commands/explain.ts"
import { feedsRun } from "./commands/feeds-run.ts"
import { feedsStatus } from "./commands/feeds-status.ts"
import { findings } from "./commands/findings.ts"
import { login } from "./commands/login.ts"
import { logout } from "./commands/logout.ts"
import { peopleEndSessions } from "./commands/people-end-sessions.ts"
import { peopleList } from "./commands/people-list.ts"
import { productsList } from "./commands/products-list.ts"
import { productsPut } from "./commands/products-put.ts"
import { sbomDelete } from "./commands/sbom-delete.ts"
import { sbomUpload } from "./commands/sbom-upload.ts"
import { tokensCreate } from "./commands/tokens-create.ts"
import { tokensList } from "./commands/tokens-list.ts"
import { tokensRevoke } from "./commands/tokens-revoke.ts"
import { tokensRotate } from "./commands/tokens-rotate.ts"
import { triageAttach } from "./commands/triage-attach.ts"
import { triageExport } from "./commands/triage-export.ts"
import { triageImport } from "./commands/triage-import.ts"
import { triageRulesDelete } from "./commands/triage-rules-delete.ts"
import { triageRulesList } from "./commands/triage-rules-list.ts"
import { triageRulesPut } from "./commands/triage-rules-put.ts"
import { triageSet } from "./commands/triage-set.ts"
import { vexExport } from "./commands/vex-export.ts"
import { vexUpload } from "./commands/vex-upload.ts"
import { vulnsShow } from "./commands/vulns-show.ts"
import { whoami } from "./commands/whoami.ts"

/** Every command, a line each. */
export const commands: readonly Command[] = [
  login,
  logout,
  whoami,
  tokensCreate,
  tokensList,
  tokensRotate,
  tokensRevoke,
  peopleList,
  peopleEndSessions,
  sbomUpload,
  sbomDelete,
  assetsList,
  productsList,
  productsPut,
  findings,
  vulnsShow,
  componentsWhere,
  explain,
  triageSet,
  triageAttach,
  triageExport,
  triageImport,
  triageRulesList,
  triageRulesPut,
  triageRulesDelete,
  customVulnsPut,
  customVulnsList,
  customVulnsWithdraw,
  vexUpload,
  vexExport,
  feedsStatus,
  feedsRun,
]
