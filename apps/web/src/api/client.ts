import { makeClient } from "@waybill/sdk/client"
import { ApiProblem, NoAnswer, type ProblemBody } from "./api-problem.ts"

/** The server behind this page; the session's cookie speaks for the person. */
export const api = makeClient({ baseUrl: "" })

// A broken network is a TypeError in the browser's own words, as is a mistake of the page.
api.use({ onError: ({ error }) => (error instanceof TypeError ? new NoAnswer(error) : undefined) })

/** The data of a successful answer; a refusal is thrown as an `ApiProblem`. */
export function expectData<T>(answer: { data?: T; error?: ProblemBody; response: Response }): T {
  if (answer.data !== undefined) return answer.data
  throw problemOf(answer)
}

/** For answers without a body: throws where the deed was refused. */
export function expectDone(answer: { error?: ProblemBody; response: Response }): void {
  if (!answer.response.ok) throw problemOf(answer)
}

const problemOf = (answer: { error?: ProblemBody; response: Response }): ApiProblem =>
  new ApiProblem(answer.response.status, answer.error ?? {}, answer.response.headers.get("x-request-id"))
