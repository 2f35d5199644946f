import { BlockList, isIP, isIPv4 } from "node:net"

/**
 * Whether an address belongs to somebody else on the internet: not loopback, private, link-local, carrier, multicast,
 * reserved, documentation, cloud metadata (link-local and unique-local are where they live), nor an IPv6 form that
 * carries such an IPv4 address. Ranges: IANA special-purpose address registries, RFC 6890 and its updates.
 */
export function isPublicAddress(address: string): boolean {
  const kind = isIP(address)
  if (kind === 0) return false
  if (kind === 4) return !reserved.check(address, "ipv4")
  const bare = address.split("%", 1)[0] ?? address
  const carried = carriedIpv4(bare)
  if (carried !== null) return !reserved.check(carried, "ipv4")
  return globalUnicast.check(bare, "ipv6") && !reserved.check(bare, "ipv6")
}

const reserved = new BlockList()
for (const [range, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  // Azure's platform speaks to its machines here, and tells them their settings (the "wire server"): public by number
  // alone.
  ["168.63.129.16", 32],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const)
  reserved.addSubnet(range, bits, "ipv4")
// Inside 2000::/3: protocol assignments with Teredo and benchmarking, documentation, segment routing.
for (const [range, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["3fff::", 20],
] as const)
  reserved.addSubnet(range, bits, "ipv6")

const globalUnicast = new BlockList()
globalUnicast.addSubnet("2000::", 3, "ipv6")

/**
 * The IPv4 address inside a mapped, compatible, NAT64, 6to4 or ISATAP (RFC 5214) address: what the packet reaches in
 * the end.
 */
function carriedIpv4(address: string): string | null {
  const groups = expand(address)
  if (groups === null) return null
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = groups
  const highIsZero = a === 0 && b === 0 && c === 0 && d === 0
  if (highIsZero && ((e === 0 && (f === 0xffff || f === 0)) || (e === 0xffff && f === 0))) return dotted(g, h)
  if (a === 0x64 && b === 0xff9b && c === 0 && d === 0 && e === 0 && f === 0) return dotted(g, h)
  if (a === 0x2002) return dotted(b, c)
  if ((e === 0 || e === 0x0200) && f === 0x5efe) return dotted(g, h)
  return null
}

function expand(address: string): number[] | null {
  const dot = address.lastIndexOf(":")
  const tail = address.slice(dot + 1)
  let text = address
  if (isIPv4(tail)) {
    const [w = 0, x = 0, y = 0, z = 0] = tail.split(".").map(Number)
    text = `${address.slice(0, dot + 1)}${((w << 8) | x).toString(16)}:${((y << 8) | z).toString(16)}`
  }
  const [left = "", right] = text.split("::")
  const before = left === "" ? [] : left.split(":")
  const after = right === undefined || right === "" ? [] : right.split(":")
  const missing = 8 - before.length - after.length
  if (missing < 0) return null
  const groups = [...before, ...Array<string>(right === undefined ? 0 : missing).fill("0"), ...after].map((group) =>
    Number.parseInt(group, 16),
  )
  return groups.length === 8 ? groups : null
}

const dotted = (high: number, low: number): string => `${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`
