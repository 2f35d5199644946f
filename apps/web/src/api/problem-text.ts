import type { ProblemText } from "../ui/problem-note.tsx"
import { ApiProblem } from "./api-problem.ts"

/** An error as people are told it: what, how to mend, and the request's id for whoever reads the log. */
export function problemText(error: unknown): ProblemText {
  if (error instanceof ApiProblem) {
    const { body } = error
    const scopes =
      body.permission && body.grantedBy?.length
        ? ` It needs ${body.permission}, which ${body.grantedBy.join(", ")} ${body.grantedBy.length === 1 ? "grants" : "grant"}.`
        : ""
    return {
      title: body.title ?? "The request was refused",
      detail: `${body.detail ?? ""}${scopes}`.trim(),
      places: body.errors?.map((each) => `${each.path}: ${each.message}`) ?? [],
      requestId: error.requestId,
    }
  }
  return {
    title: "The server could not be reached",
    detail: error instanceof Error ? error.message : String(error),
    places: [],
    requestId: null,
  }
}
