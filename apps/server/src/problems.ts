import { z } from "zod"

/** What every problem may carry beside its fixed fields (RFC 9457). */
export interface ProblemExtras {
  readonly permission?: string
  readonly grantedBy?: readonly string[]
  readonly errors?: readonly {
    readonly path: string
    readonly message: string
    /** The number of a standard's test that it breaks. */
    readonly test?: string
  }[]
  readonly limit?: number
  readonly found?: number
  readonly retryAfterSeconds?: number
}

interface ProblemType {
  readonly status: number
  readonly title: string
}

/** Every problem that the API can answer; `type` is `/problems/<key>`. A line a problem. */
export const problems = {
  "invalid-token": { status: 401, title: "The credential is missing or not valid" },
  "sign-in-failed": { status: 401, title: "The e-mail address or the password is wrong" },
  "session-required": { status: 403, title: "Only a signed-in person may do this, not a token" },
  "permission-missing": { status: 403, title: "The token or role lacks a permission" },
  "administrator-required": { status: 403, title: "Only an administrator may do this" },
  "role-too-low": { status: 403, title: "Your role does not allow this" },
  "confirmation-required": { status: 403, title: "The password must be confirmed first" },
  "ceiling-exceeded": { status: 403, title: "You cannot grant permissions that your role does not hold" },
  "address-not-allowed": { status: 403, title: "The token may not be used from this address" },
  "origin-not-allowed": { status: 403, title: "The request comes from another site" },
  "wrong-password": { status: 403, title: "The password is wrong" },
  "password-too-weak": { status: 400, title: "The password is too easy to guess" },
  "reset-link-invalid": { status: 403, title: "The password reset link is invalid, used or expired" },
  "not-found": { status: 404, title: "Not found" },
  "invalid-request": { status: 400, title: "Parameters or fields are missing, invalid or unknown" },
  "unreadable-body": { status: 400, title: "The body cannot be read" },
  "unsupported-media-type": { status: 415, title: "This operation does not support the content type" },
  "content-coding-not-taken": { status: 415, title: "Compressed bodies are not supported" },
  "body-too-large": { status: 413, title: "The body exceeds the size limit" },
  "nothing-decided": { status: 422, title: "There are no decisions to export" },
  "vex-invalid": { status: 422, title: "The document is not a readable VEX document" },
  "attachment-not-taken": { status: 422, title: "The file cannot be attached" },
  "decided-meanwhile": { status: 409, title: "Somebody else has decided in the meantime" },
  "changed-meanwhile": { status: 412, title: "Somebody else has changed it in the meantime" },
  "name-taken": { status: 409, title: "The name is taken" },
  "feed-not-taken": { status: 422, title: "The feed was not loaded" },
  conflict: { status: 409, title: "The current state does not allow this" },
  "idempotency-key-reused": { status: 422, title: "The Idempotency-Key was used with another body" },
  "idempotency-running": { status: 409, title: "The first request with this Idempotency-Key is still running" },
  "idempotency-not-replayed": { status: 409, title: "The first request succeeded and its response is not kept" },
  "outside-limits": { status: 403, title: "The token's limits do not include this" },
  "view-all-required": { status: 400, title: "Every token must include the scope view-all" },
  "expiry-too-long": { status: 400, title: "The expiry is beyond the maximum" },
  "sbom-unreadable": { status: 400, title: "The document cannot be read" },
  "sbom-invalid": { status: 422, title: "The document is not a valid SBOM" },
  "sbom-too-large": { status: 413, title: "The document exceeds a limit" },
  "vex-too-large": { status: 413, title: "The document exceeds a limit" },
  "setup-link-invalid": { status: 403, title: "The set-up link is invalid, used or expired" },
  "rate-limited": { status: 429, title: "Too many requests" },
  "queue-full": { status: 429, title: "Too many jobs of this organization are waiting" },
  "headers-too-large": { status: 431, title: "The headers exceed the size limit" },
  "request-too-slow": { status: 408, title: "The request came too slowly" },
  "out-of-space": { status: 507, title: "The server has no disk space left" },
  unavailable: { status: 503, title: "The service is temporarily unavailable" },
  internal: { status: 500, title: "Internal server error" },
} as const satisfies Record<string, ProblemType>

export type ProblemKey = keyof typeof problems

/** The wire form of a problem: `application/problem+json`. */
export const ProblemDetails = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  instance: z.string().optional(),
  permission: z.string().optional(),
  grantedBy: z.array(z.string()).optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string(), test: z.string().optional() })).optional(),
  limit: z.number().optional(),
  found: z.number().optional(),
})
