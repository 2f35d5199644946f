import { formatQuery } from "../address.ts"
import { paths } from "../paths.ts"
import type { ProblemText } from "../ui/problem-note.tsx"
import { ApiProblem, NoAnswer } from "./api-problem.ts"

/** An error as people are told it: what, how to mend, and the request's id for whoever reads the log. */
export function problemText(error: unknown): ProblemText {
  if (error instanceof ApiProblem) {
    const { body } = error
    if (error.key === "invalid-token") return signedOut(error.requestId)
    // No problem of ours: somebody in between answers.
    if (error.status >= 500 && body.title === undefined)
      return {
        title: "The server does not answer",
        detail: `It may be starting, or something before it cannot reach it (${error.status}). Try again in a moment.`,
        places: [],
        requestId: error.requestId,
        signInAt: null,
      }
    if (error.key === "changed-meanwhile")
      return {
        title: body.title ?? "Somebody else has changed it in the meantime",
        detail: "Nothing was changed. Look at it as it is now, then try again.",
        places: [],
        requestId: null,
        signInAt: null,
      }
    const scopes =
      body.permission && body.grantedBy?.length
        ? ` It needs ${body.permission}, which ${body.grantedBy.join(", ")} ${body.grantedBy.length === 1 ? "grants" : "grant"}.`
        : ""
    return {
      title: body.title ?? "The request was refused",
      detail: `${body.detail ?? ""}${scopes}`.trim(),
      places: body.errors?.map((each) => `${each.path}: ${each.message}`) ?? [],
      requestId: error.requestId,
      signInAt: null,
    }
  }
  const isNoAnswer = error instanceof NoAnswer
  return {
    title: isNoAnswer ? "The server could not be reached" : "The page broke",
    detail: isNoAnswer
      ? "Look whether the network is there and Waybill runs, then try again."
      : error instanceof Error
        ? error.message
        : String(error),
    places: [],
    requestId: null,
    signInAt: null,
  }
}

/** The session ended, or was ended elsewhere. */
const signedOut = (requestId: string | null): ProblemText => ({
  title: "You are signed out",
  detail: "The session has ended. Sign in again to go on.",
  places: [],
  requestId,
  signInAt: paths.signIn + formatQuery({ next: location.pathname + location.search }),
})
