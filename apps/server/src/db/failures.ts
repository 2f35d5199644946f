/** The code of an error: of the system, of the driver, or PostgreSQL's (appendix A). */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined
  if ("code" in error && typeof error.code === "string") return error.code
  // The pool's own words for "no connection in time", and the driver's for one that broke between two statements, carry
  // no code.
  if (
    error instanceof Error &&
    /timeout exceeded when trying to connect|timeout expired|Connection terminated|is not queryable/.test(error.message)
  )
    return "08006"
  return undefined
}

// The system's words for a connection that was not made or broke, and for a name that cannot be looked up now.
const brokenConnection = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "EHOSTDOWN",
  "EADDRNOTAVAIL",
  "ENETUNREACH",
  "ENETDOWN",
  "ENOTFOUND",
  "EAI_AGAIN",
])

/**
 * Others hold what this needs for longer than may be waited, or each held what the other needed. Tried again it may go.
 */
export const isContended = (error: unknown): boolean => /^(55P03|40001|40P01)/.test(errorCode(error) ?? "")

/** A statement took longer than it may. */
export const isTooLong = (error: unknown): boolean => errorCode(error) === "57014"

/**
 * Connection failures, shutdown, too many connections, no memory, read-only, statement, lock and transaction timeouts,
 * deadlocks.
 */
export function isDatabaseAway(error: unknown): boolean {
  const code = errorCode(error) ?? ""
  return /^(08|57P|53200|53300|25006|25P03|57014|55P03|40001|40P01)/.test(code) || brokenConnection.has(code)
}

/**
 * The database lets the server in no longer: its role, password or name was changed, or it moves. Whoever did it may
 * undo it, so that the server waits.
 */
export const isShutOut = (error: unknown): boolean => /^(28|3D)/.test(errorCode(error) ?? "")

/** No room on the disk, of the server or of the database. */
export const isOutOfSpace = (error: unknown): boolean => ["ENOSPC", "EDQUOT", "53100"].includes(errorCode(error) ?? "")

/** The system lets this process open nothing more: no file, connection or child. It passes with what is closed. */
export const isOverloaded = (error: unknown): boolean =>
  ["EMFILE", "ENFILE", "EAGAIN", "ENOBUFS"].includes(errorCode(error) ?? "")
