/** RFC 9457 problem details, as far as pages show them. */
export interface ProblemBody {
  readonly type?: string | undefined
  readonly title?: string | undefined
  readonly detail?: string | undefined
  readonly permission?: string | undefined
  readonly grantedBy?: readonly string[] | undefined
  readonly errors?: readonly { readonly path: string; readonly message: string }[] | undefined
}

/** A refused request, with the problem's own words and the request's id. */
export class ApiProblem extends Error {
  readonly status: number
  readonly body: ProblemBody
  readonly requestId: string | null
  constructor(status: number, body: ProblemBody, requestId: string | null) {
    super(body.detail ?? body.title ?? `The server answered ${status}.`)
    this.name = "ApiProblem"
    this.status = status
    this.body = body
    this.requestId = requestId
  }
  /** The problem's key: the last part of its `type`. */
  get key(): string {
    return this.body.type?.split("/").at(-1) ?? ""
  }
}

/** A request that nothing answered: the network, or no server at the other end. */
export class NoAnswer extends Error {
  constructor(cause: unknown) {
    super("nothing answered", { cause })
    this.name = "NoAnswer"
  }
}

/** What the problem says about one field of a form, or null. */
export const fieldProblem = (error: unknown, path: string): string | null =>
  error instanceof ApiProblem
    ? (error.body.errors?.find(
        (each) => each.path === path || each.path.endsWith(`/${path}`) || each.path.endsWith(`.${path}`),
      )?.message ?? null)
    : null
