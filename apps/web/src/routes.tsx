import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router"
import { formatQuery, parseQuery } from "./address.ts"
import { ApiProblem } from "./api/api-problem.ts"
import { queryClient } from "./api/query-client.ts"
import { BrokenPage } from "./features/frame/broken-page.tsx"
import { MissingPage } from "./features/frame/missing-page.tsx"
import { SignedInFrame } from "./features/frame/signed-in-frame.tsx"
import { StartingPage } from "./features/frame/starting-page.tsx"
import { paths } from "./paths.ts"
import { sessionQuery } from "./session/use-session.ts"

const root = createRootRouteWithContext()({ component: Outlet, notFoundComponent: MissingPage })

/** Everything behind the sign-in; whoever is not signed in goes there first and comes back. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: "signed-in",
  component: SignedInFrame,
  beforeLoad: async ({ location }) => {
    try {
      await queryClient.ensureQueryData(sessionQuery)
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401)
        throw redirect({ to: paths.signIn, search: location.href === "/" ? {} : { next: location.href } })
      throw error
    }
  },
})

const open = (path: string, load: () => Promise<Record<string, unknown>>, name: string) =>
  createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load, name) })
const page = (path: string, load: () => Promise<Record<string, unknown>>, name: string) =>
  createRoute({ getParentRoute: () => signedIn, path, component: lazyRouteComponent(load, name) })

/** Every page, a line each; each is its own chunk. */
const tree = root.addChildren([
  open(paths.signIn, () => import("./features/people/sign-in-page.tsx"), "SignInPage"),
  open(paths.setUp, () => import("./features/people/set-up-page.tsx"), "SetUpPage"),
  open(paths.forgotPassword, () => import("./features/people/forgot-password-page.tsx"), "ForgotPasswordPage"),
  open(paths.resetPassword, () => import("./features/people/reset-password-page.tsx"), "ResetPasswordPage"),
  open(paths.apiReference, () => import("./features/reference/reference-page.tsx"), "ReferencePage"),
  signedIn.addChildren([
    page(paths.dashboard, () => import("./features/dashboard/dashboard-page.tsx"), "DashboardPage"),
    page(paths.changes, () => import("./features/finding-change/changes-page.tsx"), "ChangesPage"),
    page(
      paths.vulnerabilities,
      () => import("./features/vulnerability/vulnerabilities-page.tsx"),
      "VulnerabilitiesPage",
    ),
    page(
      "/vulnerabilities/$vulnerabilityId",
      () => import("./features/vulnerability/vulnerability-page.tsx"),
      "VulnerabilityPage",
    ),
    page(
      paths.customVulnerabilities,
      () => import("./features/custom-vulnerability/custom-vulnerabilities-page.tsx"),
      "CustomVulnerabilitiesPage",
    ),
    page(
      paths.editCustomVulnerability,
      () => import("./features/custom-vulnerability/edit-custom-page.tsx"),
      "EditCustomPage",
    ),
    page(paths.decisions, () => import("./features/triage/decisions-page.tsx"), "DecisionsPage"),
    page("/assets/$assetId", () => import("./features/asset/asset-page.tsx"), "AssetPage"),
    page(paths.products, () => import("./features/product/products-page.tsx"), "ProductsPage"),
    page("/products/$productId", () => import("./features/product/product-page.tsx"), "ProductPage"),
    page(paths.components, () => import("./features/component/components-page.tsx"), "ComponentsPage"),
    page(paths.corrections, () => import("./features/component/corrections-page.tsx"), "CorrectionsPage"),
    page("/components/$componentId", () => import("./features/component/component-page.tsx"), "ComponentPage"),
    page("/packages/$packageKey", () => import("./features/package/package-page.tsx"), "PackagePage"),
    page(paths.sboms, () => import("./features/sbom/sboms-page.tsx"), "SbomsPage"),
    page(paths.vex, () => import("./features/vex/vex-page.tsx"), "VexPage"),
    page(paths.vexProposals, () => import("./features/vex/proposals-page.tsx"), "ProposalsPage"),
    page("/vex/$vexId", () => import("./features/vex/vex-document-page.tsx"), "VexDocumentPage"),
    page(paths.upload, () => import("./features/upload/upload-page.tsx"), "UploadPage"),
    page(paths.assets, () => import("./features/asset/assets-page.tsx"), "AssetsPage"),
    page(paths.feeds, () => import("./features/feed/feeds-page.tsx"), "FeedsPage"),
    page(paths.actionRules, () => import("./features/action-rules/action-rules-page.tsx"), "ActionRulesPage"),
    page(paths.labels, () => import("./features/label/labels-page.tsx"), "LabelsPage"),
    page(paths.ownStatuses, () => import("./features/triage-status/own-statuses-page.tsx"), "OwnStatusesPage"),
    page(paths.triageRules, () => import("./features/triage-rule/triage-rules-page.tsx"), "TriageRulesPage"),
    page(paths.editTriageRule, () => import("./features/triage-rule/edit-rule-page.tsx"), "EditRulePage"),
    page(paths.vexTrust, () => import("./features/vex/vex-trust-page.tsx"), "VexTrustPage"),
    page(paths.users, () => import("./features/user/users-page.tsx"), "UsersPage"),
    page(paths.audit, () => import("./features/audit/audit-page.tsx"), "AuditPage"),
    page(paths.outbox, () => import("./features/mail/outbox-page.tsx"), "OutboxPage"),
    page(paths.profile, () => import("./features/people/profile-page.tsx"), "ProfilePage"),
    page(paths.sessions, () => import("./features/people/sessions-page.tsx"), "SessionsPage"),
    page(paths.savedViews, () => import("./features/saved-view/saved-views-page.tsx"), "SavedViewsPage"),
    page(paths.apiTokens, () => import("./features/token/tokens-page.tsx"), "TokensPage"),
    page(paths.createApiToken, () => import("./features/token/create-token-page.tsx"), "CreateTokenPage"),
    page(paths.permissions, () => import("./features/permission/permissions-page.tsx"), "PermissionsPage"),
    // Whoever is signed in keeps the way to everywhere else.
    createRoute({ getParentRoute: () => signedIn, path: "$", component: MissingPage }),
    createRoute({
      getParentRoute: () => signedIn,
      path: paths.settings,
      beforeLoad: () => {
        throw redirect({ to: paths.profile, replace: true })
      },
    }),
  ]),
])

export const router = createRouter({
  routeTree: tree,
  parseSearch: parseQuery,
  stringifySearch: formatQuery,
  defaultPreload: "intent",
  defaultErrorComponent: BrokenPage,
  defaultPendingComponent: StartingPage,
  scrollRestoration: true,
})
