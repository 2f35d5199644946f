import { isIP } from "node:net"

/**
 * An address as the database takes it, of what a socket or a proxy says: without zone or port. Null where it is none; a
 * proxy may pass on whatever the caller wrote.
 */
export function callerAddress(said: string): string | null {
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(said)?.[1] ?? /^([\d.]+):\d+$/.exec(said)?.[1] ?? said
  const [address = ""] = bare.split("%", 1)
  return isIP(address) === 0 ? null : address
}

/** What counts as one caller to a limit: one customer of IPv6 holds a /64 at least, whose addresses are one. */
export function networkOf(address: string): string {
  if (!address.includes(":") || address.startsWith("::ffff:")) return address
  const [head = "", tail = ""] = address.split("::", 2)
  const front = head.split(":").filter((part) => part !== "")
  const back = address.includes("::") ? tail.split(":").filter((part) => part !== "") : []
  const zeros = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => "0")
  return [...front, ...zeros, ...back].slice(0, 4).join(":")
}
