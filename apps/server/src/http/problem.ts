import { type ProblemExtras, type ProblemKey, problems } from "../problems.ts"

/**
 * An expected refusal, thrown by operations only; anything else that is thrown is a bug and becomes a 500 without
 * detail.
 */
export class Problem extends Error {
  readonly key: ProblemKey
  readonly detail: string | undefined
  readonly extras: ProblemExtras
  constructor(key: ProblemKey, detail?: string, extras: ProblemExtras = {}) {
    super(`${key}${detail ? `: ${detail}` : ""}`)
    this.key = key
    this.detail = detail
    this.extras = extras
  }
}

/** A problem ready to be thrown. `detail` is for the caller: what, where, how to mend. */
export function problem(key: ProblemKey, detail?: string, extras?: ProblemExtras): Problem {
  return new Problem(key, detail, extras)
}

/** One place of the request that cannot be taken: `body/name`, and what is wrong there. */
export const invalid = (path: string, message: string): Problem =>
  problem("invalid-request", message, { errors: [{ path, message }] })

export type ProblemBody = ReturnType<typeof presentProblem>

/** The body of a problem answer (RFC 9457). */
export function presentProblem(error: Problem, instance: string) {
  const { retryAfterSeconds: _, ...extras } = error.extras
  const { status, title } = problems[error.key]
  return {
    type: `/problems/${error.key}`,
    title,
    status,
    ...(error.detail === undefined ? {} : { detail: error.detail }),
    instance,
    ...extras,
  }
}
