import { makeClient } from "@waybill/sdk/client"
import { ApiProblem, type ProblemBody } from "./api-problem.ts"

/** The server behind this page; the session's cookie speaks for the person. */
export const api = makeClient({ baseUrl: "" })

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
