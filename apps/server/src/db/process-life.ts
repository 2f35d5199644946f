import { readFileSync } from "node:fs"

/**
 * When a process began, in the kernel's own count (proc(5), stat, field 22), so that a pid given again is told apart;
 * null where it is gone. A killed process that nobody has reaped (a zombie, usual in containers without an init) is
 * gone too. Systems without /proc know only that it lives: "alive".
 */
export function processStart(pid: number): string | null {
  if (!answersSignals(pid)) return null
  if (process.platform !== "linux") return "alive"
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
    // The name in parentheses may hold anything; the state follows it.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
    return fields[0] === "Z" || fields[0] === "X" ? null : (fields[19] ?? null)
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ESRCH")) return null
    throw error
  }
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM"
  }
}
