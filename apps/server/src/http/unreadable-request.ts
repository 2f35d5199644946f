import { STATUS_CODES } from "node:http"
import type { Socket } from "node:net"
import { problems } from "../problems.ts"
import { presentProblem, problem } from "./problem.ts"

/**
 * What is no HTTP that the server reads never becomes a request: it is answered on the socket, in the form and under
 * the headers of any other problem, and the connection ends.
 */
export function answerUnreadable(error: Error, socket: Socket, headers: Readonly<Record<string, string>>): void {
  if (!socket.writable) return
  const found = problemOf("code" in error ? error.code : null)
  const { status } = problems[found.key]
  const body = JSON.stringify(presentProblem(found, ""))
  const lines = {
    ...headers,
    "content-type": "application/problem+json; charset=utf-8",
    "content-length": Buffer.byteLength(body),
    connection: "close",
  }
  const head = Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head.join("")}\r\n${body}`)
  socket.destroy(error)
}

function problemOf(code: unknown) {
  if (code === "HPE_HEADER_OVERFLOW") return problem("headers-too-large")
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") return problem("request-too-slow")
  return problem("invalid-request", "This is not a readable HTTP/1.1 request.")
}
