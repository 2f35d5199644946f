/** The problem of a refused request that the typed client did not make; undefined where the body is none. */
export async function readProblem(response: Response): Promise<
  | {
      title?: string
      detail?: string
      errors?: { path: string; message: string }[]
      permission?: string
      grantedBy?: string[]
    }
  | undefined
> {
  const text = await response.text()
  if (!(response.headers.get("content-type") ?? "").includes("json")) return undefined
  const body: unknown = JSON.parse(text)
  if (typeof body !== "object" || body === null) return undefined
  const field = (name: string): string | undefined => {
    const value: unknown = Reflect.get(body, name)
    return typeof value === "string" ? value : undefined
  }
  const list = (name: string): unknown[] => {
    const value: unknown = Reflect.get(body, name)
    return Array.isArray(value) ? value : []
  }
  const title = field("title") ?? field("message")
  const detail = field("detail")
  const permission = field("permission")
  return {
    ...(title === undefined ? {} : { title }),
    ...(detail === undefined ? {} : { detail }),
    ...(permission === undefined ? {} : { permission }),
    errors: list("errors").flatMap((each) =>
      typeof each === "object" && each !== null && "path" in each && "message" in each
        ? [{ path: String(each.path), message: String(each.message) }]
        : [],
    ),
    grantedBy: list("grantedBy").map(String),
  }
}
