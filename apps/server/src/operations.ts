import { getActionRules } from "./features/action-rules/get-action-rules.ts"
import { changeActionRules } from "./features/action-rules/put-action-rules.ts"
import { resetActionRules } from "./features/action-rules/reset-action-rules.ts"
import { getAsset } from "./features/asset/get-asset.ts"
import { getAssetGraph } from "./features/asset/get-asset-graph.ts"
import { listAssetUpgrades } from "./features/asset/list-asset-upgrades.ts"
import { listAssetVersions } from "./features/asset/list-asset-versions.ts"
import { listAssets } from "./features/asset/list-assets.ts"
import { updateAsset } from "./features/asset/update-asset.ts"
import { updateAssets } from "./features/asset/update-assets.ts"
import { listAuditEvents } from "./features/audit/list-audit-events.ts"
import { correctComponent } from "./features/component/correct-component.ts"
import { createComponentCorrection } from "./features/component/create-component-correction.ts"
import { deleteComponentCorrection } from "./features/component/delete-component-correction.ts"
import { deleteComponentCorrections } from "./features/component/delete-component-corrections.ts"
import { getComponent } from "./features/component/get-component.ts"
import { listAssetComponents } from "./features/component/list-asset-components.ts"
import { listComponentCorrections } from "./features/component/list-component-corrections.ts"
import { listComponents } from "./features/component/list-components.ts"
import { replaceComponentCorrection } from "./features/component/replace-component-correction.ts"
import { undoComponentCorrection } from "./features/component/undo-component-correction.ts"
import { createCustomVulnerabilities } from "./features/custom-vulnerability/create-custom-vulnerabilities.ts"
import { getCustomVulnerability } from "./features/custom-vulnerability/get-custom-vulnerability.ts"
import { listCustomVulnerabilities } from "./features/custom-vulnerability/list-custom-vulnerabilities.ts"
import { replaceCustomVulnerabilities } from "./features/custom-vulnerability/replace-custom-vulnerabilities.ts"
import { updateCustomVulnerability } from "./features/custom-vulnerability/update-custom-vulnerability.ts"
import { withdrawCustomVulnerabilities } from "./features/custom-vulnerability/withdraw-custom-vulnerabilities.ts"
import { withdrawCustomVulnerability } from "./features/custom-vulnerability/withdraw-custom-vulnerability.ts"
import { getDashboard } from "./features/dashboard/get-dashboard.ts"
import { explainMatch } from "./features/explain/explain-match.ts"
import { listFeeds } from "./features/feed/list-feeds.ts"
import { runFeed } from "./features/feed/run-feed.ts"
import { listAssetFindings } from "./features/finding/list-asset-findings.ts"
import { listFindingChanges } from "./features/finding/list-finding-changes.ts"
import { listFindingGroups } from "./features/finding/list-finding-groups.ts"
import { listFindings } from "./features/finding/list-findings.ts"
import { listProductFindings } from "./features/finding/list-product-findings.ts"
import { followJob } from "./features/job/follow-job.ts"
import { getJob } from "./features/job/get-job.ts"
import { applyLabel } from "./features/label/apply-label.ts"
import { createLabel } from "./features/label/create-label.ts"
import { deleteLabel } from "./features/label/delete-label.ts"
import { deleteLabels } from "./features/label/delete-labels.ts"
import { listLabels } from "./features/label/list-labels.ts"
import { putAssetLabel } from "./features/label/put-asset-label.ts"
import { putProductLabel } from "./features/label/put-product-label.ts"
import { takeAssetLabelOff } from "./features/label/take-asset-label-off.ts"
import { takeLabelOff } from "./features/label/take-label-off.ts"
import { takeProductLabelOff } from "./features/label/take-product-label-off.ts"
import { updateLabel } from "./features/label/update-label.ts"
import { getMail } from "./features/mail/get-mail.ts"
import { listMails } from "./features/mail/list-mails.ts"
import { getPackage } from "./features/package/get-package.ts"
import { changePassword } from "./features/people/change-password.ts"
import { confirmPassword } from "./features/people/confirm-password.ts"
import { endOtherSessions } from "./features/people/end-other-sessions.ts"
import { endSession } from "./features/people/end-session.ts"
import { getSession } from "./features/people/get-session.ts"
import { getSetup } from "./features/people/get-setup.ts"
import { listSessions } from "./features/people/list-sessions.ts"
import { requestPasswordReset } from "./features/people/request-password-reset.ts"
import { resetPassword } from "./features/people/reset-password.ts"
import { setUp } from "./features/people/set-up.ts"
import { signIn } from "./features/people/sign-in.ts"
import { signOut } from "./features/people/sign-out.ts"
import { updateProfile } from "./features/people/update-profile.ts"
import { listScopes } from "./features/permission/list-scopes.ts"
import { changeProductMembers } from "./features/product/change-product-members.ts"
import { createProduct } from "./features/product/create-product.ts"
import { deleteProduct } from "./features/product/delete-product.ts"
import { deleteProducts } from "./features/product/delete-products.ts"
import { getProduct } from "./features/product/get-product.ts"
import { getProductTree } from "./features/product/get-product-tree.ts"
import { listProducts } from "./features/product/list-products.ts"
import { updateProduct } from "./features/product/update-product.ts"
import { getOpenApi } from "./features/reference/get-open-api.ts"
import { createSavedView } from "./features/saved-view/create-saved-view.ts"
import { deleteSavedView } from "./features/saved-view/delete-saved-view.ts"
import { listSavedViews } from "./features/saved-view/list-saved-views.ts"
import { updateSavedView } from "./features/saved-view/update-saved-view.ts"
import { deleteSbom } from "./features/sbom/delete-sbom.ts"
import { deleteSboms } from "./features/sbom/delete-sboms.ts"
import { getSbom } from "./features/sbom/get-sbom.ts"
import { getSbomContent } from "./features/sbom/get-sbom-content.ts"
import { listSboms } from "./features/sbom/list-sboms.ts"
import { updateSbom } from "./features/sbom/update-sbom.ts"
import { updateSboms } from "./features/sbom/update-sboms.ts"
import { uploadSbom } from "./features/sbom/upload-sbom.ts"
import { getHealth } from "./features/system/get-health.ts"
import { getMetrics } from "./features/system/get-metrics.ts"
import { getReadiness } from "./features/system/get-readiness.ts"
import { createToken } from "./features/token/create-token.ts"
import { getCallingToken } from "./features/token/get-calling-token.ts"
import { listTokens } from "./features/token/list-tokens.ts"
import { revokeToken } from "./features/token/revoke-token.ts"
import { revokeTokens } from "./features/token/revoke-tokens.ts"
import { rotateToken } from "./features/token/rotate-token.ts"
import { getTriageHistory } from "./features/triage/get-triage-history.ts"
import { listFindingDecisions } from "./features/triage/list-finding-decisions.ts"
import { listTriage } from "./features/triage/list-triage.ts"
import { setTriage } from "./features/triage/set-triage.ts"
import { undoTriage } from "./features/triage/undo-triage.ts"
import { undoTriages } from "./features/triage/undo-triages.ts"
import { attachToTriage } from "./features/triage-attachment/attach-to-triage.ts"
import { getAttachmentContent } from "./features/triage-attachment/get-attachment-content.ts"
import { removeAttachment } from "./features/triage-attachment/remove-attachment.ts"
import { createTriageRule } from "./features/triage-rule/create-triage-rule.ts"
import { deleteTriageRule } from "./features/triage-rule/delete-triage-rule.ts"
import { deleteTriageRules } from "./features/triage-rule/delete-triage-rules.ts"
import { listTriageRules } from "./features/triage-rule/list-triage-rules.ts"
import { updateTriageRule } from "./features/triage-rule/update-triage-rule.ts"
import { updateTriageRules } from "./features/triage-rule/update-triage-rules.ts"
import { createOwnStatus } from "./features/triage-status/create-own-status.ts"
import { listOwnStatuses } from "./features/triage-status/list-own-statuses.ts"
import { retireOwnStatus } from "./features/triage-status/retire-own-status.ts"
import { retireOwnStatuses } from "./features/triage-status/retire-own-statuses.ts"
import { updateOwnStatus } from "./features/triage-status/update-own-status.ts"
import { endUserSessions } from "./features/user/end-user-sessions.ts"
import { listRoles } from "./features/user/list-roles.ts"
import { listUserSessions } from "./features/user/list-user-sessions.ts"
import { listUsers } from "./features/user/list-users.ts"
import { decideTriageProposals } from "./features/vex/decide-proposals.ts"
import { deleteVex } from "./features/vex/delete-vex.ts"
import { deleteVexDocuments } from "./features/vex/delete-vex-documents.ts"
import { generateVex } from "./features/vex/generate-vex.ts"
import { getVexTrust } from "./features/vex/get-trust.ts"
import { getVex } from "./features/vex/get-vex.ts"
import { getVexContent } from "./features/vex/get-vex-content.ts"
import { listProposals } from "./features/vex/list-proposals.ts"
import { listVex } from "./features/vex/list-vex.ts"
import { listVexStatements } from "./features/vex/list-vex-statements.ts"
import { putVexTrust } from "./features/vex/put-trust.ts"
import { uploadVex } from "./features/vex/upload-vex.ts"
import { getEpssHistory } from "./features/vulnerability/get-epss-history.ts"
import { getVulnerability } from "./features/vulnerability/get-vulnerability.ts"
import { listVulnerabilities } from "./features/vulnerability/list-vulnerabilities.ts"
import type { Operation } from "./http/operation.ts"

/** Every operation, a line each. */
export const operations: readonly Operation[] = [
  // System
  getHealth,
  getReadiness,
  getMetrics,
  getOpenApi,
  // People and tokens
  getSetup,
  setUp,
  signIn,
  signOut,
  requestPasswordReset,
  resetPassword,
  changePassword,
  confirmPassword,
  getSession,
  listSessions,
  endSession,
  endOtherSessions,
  updateProfile,
  listTokens,
  createToken,
  revokeToken,
  revokeTokens,
  rotateToken,
  getCallingToken,
  listScopes,
  listUsers,
  listUserSessions,
  endUserSessions,
  listRoles,
  listMails,
  getMail,
  listSavedViews,
  createSavedView,
  updateSavedView,
  deleteSavedView,
  // Documents
  uploadSbom,
  listSboms,
  getSbom,
  updateSbom,
  updateSboms,
  deleteSbom,
  deleteSboms,
  getSbomContent,
  listAssets,
  getAsset,
  updateAsset,
  updateAssets,
  listAssetVersions,
  listAssetUpgrades,
  listFindings,
  listFindingGroups,
  listFindingChanges,
  listComponents,
  listAssetComponents,
  getPackage,
  getComponent,
  correctComponent,
  undoComponentCorrection,
  listComponentCorrections,
  createComponentCorrection,
  replaceComponentCorrection,
  deleteComponentCorrection,
  deleteComponentCorrections,
  listLabels,
  createLabel,
  updateLabel,
  deleteLabel,
  deleteLabels,
  applyLabel,
  takeLabelOff,
  putAssetLabel,
  takeAssetLabelOff,
  listProducts,
  getProduct,
  getProductTree,
  listProductFindings,
  createProduct,
  updateProduct,
  changeProductMembers,
  putProductLabel,
  takeProductLabelOff,
  deleteProduct,
  deleteProducts,
  // Triage
  setTriage,
  listTriage,
  listFindingDecisions,
  getTriageHistory,
  undoTriage,
  undoTriages,
  attachToTriage,
  getAttachmentContent,
  removeAttachment,
  listTriageRules,
  createTriageRule,
  updateTriageRule,
  updateTriageRules,
  listOwnStatuses,
  createOwnStatus,
  updateOwnStatus,
  retireOwnStatus,
  retireOwnStatuses,
  deleteTriageRule,
  deleteTriageRules,
  // Settings
  getActionRules,
  changeActionRules,
  resetActionRules,
  // VEX
  uploadVex,
  generateVex,
  listVex,
  getVex,
  listVexStatements,
  getVexContent,
  deleteVex,
  deleteVexDocuments,
  getVexTrust,
  putVexTrust,
  listProposals,
  decideTriageProposals,
  // Knowledge
  getDashboard,
  listVulnerabilities,
  getVulnerability,
  explainMatch,
  getEpssHistory,
  listFeeds,
  runFeed,
  listCustomVulnerabilities,
  getCustomVulnerability,
  createCustomVulnerabilities,
  replaceCustomVulnerabilities,
  updateCustomVulnerability,
  withdrawCustomVulnerability,
  withdrawCustomVulnerabilities,
  listAssetFindings,
  getAssetGraph,
  listAuditEvents,
  getJob,
  followJob,
]
