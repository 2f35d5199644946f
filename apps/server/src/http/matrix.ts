import { permissionsOf } from "@waybill/permissions/grants"
import { allScopeIds, requiredScope, type ScopeId } from "@waybill/permissions/scopes"
import type { Operation } from "./operation.ts"

/** What a token with `view-all` and one scope more gets from an operation that its example calls. */
export type Verdict = "allowed" | "refused"

/** The verdict that the permission table demands. */
export function expectedVerdict(operation: Operation, scope: ScopeId): Verdict {
  const access = operation.permission
  if (typeof access === "string") return permissionsOf([requiredScope, scope]).includes(access) ? "allowed" : "refused"
  return access.kind === "public" || access.tokensToo ? "allowed" : "refused"
}

/**
 * Operation × scope as text: a change of rights is a visible diff. `+` allowed, `.` refused; each token holds view-all
 * too.
 */
export function permissionMatrix(operations: readonly Operation[]): string {
  const lines = [
    "# Which token may call what: a token with view-all and the scope of the column. + allowed, . refused. Written by `npm run generate`.",
    "# within: how a token that is limited to products or labels is held to them; what does not say it refuses such tokens.",
    ...allScopeIds.map((scope, index) => `# ${String(index + 1).padStart(2)} ${scope}`),
    "",
  ]
  for (const operation of operations) {
    const row = allScopeIds.map((scope) => (expectedVerdict(operation, scope) === "allowed" ? "+" : ".")).join(" ")
    const within = typeof operation.permission === "string" && operation.within ? `  within: ${operation.within}` : ""
    lines.push(`${row}  ${`${operation.method} ${operation.path}`.padEnd(56)} ${describeAccess(operation)}${within}`)
  }
  return `${lines.join("\n")}\n`
}

/** The operations that no permission guards, each with its reason. */
export function publicAndSessionList(operations: readonly Operation[]): string {
  const lines = operations.flatMap((operation) =>
    typeof operation.permission === "string"
      ? []
      : [
          `${describeAccess(operation).padEnd(17)} ${operation.method} ${operation.path}: ${operation.permission.reason}`,
        ],
  )
  return `# Operations without a permission. Written by \`npm run generate\`; a new line here needs a reason that holds.\n${lines.join("\n")}\n`
}

function describeAccess(operation: Operation): string {
  const access = operation.permission
  if (typeof access === "string") return access
  if (access.kind === "public") return "public"
  return access.tokensToo ? "session or token" : "session"
}
