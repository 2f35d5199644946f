/** The code of an error: of the system, of the driver, or PostgreSQL's (appendix A). */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined
  if ("code" in error && typeof error.code === "string") return error.code
  // The pool's own words for "no connection in time", and the driver's for one that broke between two statements, carry no code.
  if (
    error instanceof Error &&
    /timeout exceeded when trying to connect|timeout expired|Connection terminated|is not queryable/.test(error.message)
  )
    return "08006"
  return undefined
}

/** Connection failures, shutdown, too many connections, read-only, statement and lock timeouts. */
export function isDatabaseAway(error: unknown): boolean {
  const code = errorCode(error) ?? ""
  return (
    /^(08|57P|53300|25006|57014|55P03|40001|40P01)/.test(code) || ["ECONNREFUSED", "EPIPE", "ETIMEDOUT"].includes(code)
  )
}

/** No room on the disk, of the server or of the database. */
export const isOutOfSpace = (error: unknown): boolean => ["ENOSPC", "EDQUOT", "53100"].includes(errorCode(error) ?? "")
