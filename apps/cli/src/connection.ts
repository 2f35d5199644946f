import { makeClient, type WaybillClient } from "@waybill/sdk/client"
import type { Surroundings } from "./command.ts"
import { CliError, exitCodes } from "./exit-codes.ts"
import { patientFetch } from "./patient-fetch.ts"
import { readSignIn, signInFile } from "./sign-in-file.ts"

const defaultUrl = "http://127.0.0.1:8080"

export interface Connection {
  readonly url: string
  readonly client: WaybillClient
  /**
   * For requests that the typed client cannot make (streams), in the caller's name; `init` is asked for each attempt.
   */
  send(path: string, init: () => RequestInit): Promise<Response>
  readonly isToken: boolean
}

/** The server's address: `--url`, else `WAYBILL_URL`, else the one signed in to, else this machine's default. */
export async function serverUrl(surroundings: Surroundings, given: string | undefined): Promise<string> {
  const url =
    given ??
    surroundings.environment.WAYBILL_URL ??
    (await readSignIn(signInFile(surroundings.environment)))?.url ??
    defaultUrl
  try {
    return new URL(url).origin
  } catch {
    throw new CliError(exitCodes.usage, `${url} is not an address; give one like https://waybill.example`)
  }
}

/**
 * Who speaks: the token of `WAYBILL_API_KEY`, then `MANIFEST_API_KEY`; else the kept sign-in. A token never goes on the
 * command line, where every process could read it.
 */
export async function connect(
  surroundings: Surroundings,
  givenUrl: string | undefined,
  needs: "any" | "session" = "any",
): Promise<Connection> {
  const url = await serverUrl(surroundings, givenUrl)
  const token = surroundings.environment.WAYBILL_API_KEY || surroundings.environment.MANIFEST_API_KEY
  if (token && needs === "any")
    return { ...speaking(surroundings, url, { authorization: `Bearer ${token}` }), isToken: true }
  const signIn = await readSignIn(signInFile(surroundings.environment))
  if (!signIn)
    throw new CliError(
      exitCodes.notAllowed,
      needs === "session"
        ? "Sign in first: waybill login --email you@example.com"
        : "Set WAYBILL_API_KEY, or sign in: waybill login --email you@example.com",
    )
  if (signIn.url !== url)
    throw new CliError(
      exitCodes.notAllowed,
      `You are signed in to ${signIn.url}, not to ${url}; run waybill login --url ${url}`,
    )
  return { ...speaking(surroundings, url, { cookie: signIn.cookie, origin: url }), isToken: false }
}

function speaking(
  { say }: Surroundings,
  url: string,
  headers: Readonly<Record<string, string>>,
): Omit<Connection, "isToken"> {
  const patient = patientFetch(say)
  return {
    url,
    client: makeClient({ baseUrl: url, headers, fetch: (request) => patient(() => request.clone()) }),
    send: (path, init) =>
      patient(() => {
        const request = new Request(`${url}${path}`, init())
        for (const [name, value] of Object.entries(headers)) request.headers.set(name, value)
        return request
      }),
  }
}

interface ProblemBody {
  readonly title?: string | undefined
  readonly detail?: string | undefined
  readonly errors?: readonly { readonly path: string; readonly message: string }[] | undefined
  readonly permission?: string | undefined
  readonly grantedBy?: readonly string[] | undefined
}

/** The data of a successful answer; a refusal becomes an error with the problem's own words. */
export function expectData<T>(answer: {
  data?: T | undefined
  error?: ProblemBody | undefined
  response: Response
}): T {
  if (answer.data !== undefined) return answer.data
  throw problemError(answer.response.status, answer.error)
}

/** What a refused request says to a person, with the exit code that fits. */
export function problemError(status: number, problem: ProblemBody | undefined): CliError {
  const code =
    status === 401 || status === 403
      ? exitCodes.notAllowed
      : status < 500 && status !== 429
        ? exitCodes.usage
        : exitCodes.server
  const said = problem?.detail ?? problem?.title ?? `The server answered ${status}.`
  // The detail of a refused document is its first error.
  const errors = (problem?.errors ?? []).map(({ path, message }) => `${path}: ${message}`)
  const lines = [said, ...errors.filter((error) => !said.includes(error)).map((error) => `  ${error}`)]
  if (problem?.permission && problem.grantedBy)
    lines.push(`  Scopes that grant ${problem.permission}: ${problem.grantedBy.join(", ")}`)
  return new CliError(code, lines.join("\n"))
}
