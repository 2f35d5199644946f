import { ApiProblem } from "../../api/api-problem.ts"

/** Sends a file that speaks for a decision, or for one that is taken next and names it (null); gives its id. */
export async function sendAttachment(file: File, decisionId: string | null): Promise<string> {
  const query = new URLSearchParams({ fileName: file.name, ...(decisionId === null ? {} : { decision: decisionId }) })
  const response = await fetch(`/api/v1/triage/attachments?${query}`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: file,
  })
  const body = await response.json()
  if (!response.ok) throw new ApiProblem(response.status, body, response.headers.get("x-request-id"))
  return body.id
}
