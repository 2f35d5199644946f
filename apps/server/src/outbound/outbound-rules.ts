import { lookup } from "node:dns/promises"
import { isIP } from "node:net"
import { isPublicAddress } from "./public-address.ts"

/** What the operator of the installation allows beyond the default; never a setting of an organization. */
export interface OutboundRules {
  /** Plain http, for mirrors inside a trusted network. */
  readonly allowHttp: boolean
  /** Addresses of loopback and private networks. */
  readonly allowPrivateAddresses: boolean
  /** Ports beside 80, 443 and 8443. */
  readonly ports: readonly number[]
  /** Where the way out leads through a proxy. */
  readonly proxy?: URL
}

/**
 * The rules of the environment: `WAYBILL_ALLOW_HTTP`, `WAYBILL_ALLOW_PRIVATE_ADDRESSES` (`true` or `1`),
 * `WAYBILL_OUTBOUND_PORTS` (comma-separated) and `WAYBILL_OUTBOUND_PROXY` (`http://user:password@proxy:3128`). Throws
 * for a proxy that is no such address: without it everything would be tried another way.
 */
export function outboundRulesOf(environment: Readonly<Record<string, string | undefined>>): OutboundRules {
  const proxy = environment.WAYBILL_OUTBOUND_PROXY?.trim() ?? ""
  const proxyUrl = URL.parse(proxy)
  if (proxy !== "" && !(proxyUrl !== null && isProxy(proxyUrl)))
    throw new Error("WAYBILL_OUTBOUND_PROXY is not an address such as http://proxy.example:3128")
  const isOn = (name: string) => ["1", "true"].includes(environment[name]?.trim().toLowerCase() ?? "")
  return {
    allowHttp: isOn("WAYBILL_ALLOW_HTTP"),
    allowPrivateAddresses: isOn("WAYBILL_ALLOW_PRIVATE_ADDRESSES"),
    ports: (environment.WAYBILL_OUTBOUND_PORTS ?? "")
      .split(",")
      .map((port) => Number(port.trim()))
      .filter((port) => Number.isInteger(port) && port > 0 && port < 65_536),
    ...(proxyUrl === null ? {} : { proxy: proxyUrl }),
  }
}

/** Whether it can be called, with its name and password: a per cent sign in these is written as %25. */
function isProxy({ protocol, username, password }: URL): boolean {
  try {
    decodeURIComponent(username + password)
  } catch {
    return false
  }
  return protocol === "http:" || protocol === "https:"
}

/**
 * An address that is not called, or an answer that is not taken; the message is for the person who gave the address.
 */
export class OutboundRefusal extends Error {
  /** Whether the network or the other side may do better the next time; a refused address stays refused. */
  readonly mayPass: boolean
  constructor(message: string, options: { readonly mayPass?: boolean; readonly cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.mayPass = options.mayPass ?? false
  }
}

/**
 * Where a connection may go: the addresses that the name had when it was checked, and only those; or a proxy, which
 * looks for the name itself.
 */
export interface CheckedTarget {
  readonly url: URL
  readonly addresses: readonly { readonly address: string; readonly family: number }[]
  readonly proxy: URL | null
}

const defaultPorts = [80, 443, 8443]
const urlLengthMax = 2048

/**
 * Checks scheme, port, credentials and every address of the name, which is resolved here, once: what is connected to
 * later is what was checked, whatever the resolver says then (security.md §6). What is in our own network is called
 * directly; for the rest a proxy, where the operator set one, looks for the name again, or alone where only it can.
 * Throws `OutboundRefusal`.
 */
export async function checkTarget(address: string, rules: OutboundRules): Promise<CheckedTarget> {
  if (address.length > urlLengthMax) throw new OutboundRefusal(`The address is longer than ${urlLengthMax} characters.`)
  const url = URL.parse(address)
  if (!url) throw new OutboundRefusal("The address is not a URL.")
  if (url.protocol !== "https:" && !(url.protocol === "http:" && rules.allowHttp))
    throw new OutboundRefusal(
      url.protocol === "http:"
        ? "Only https is allowed; the operator may allow http with WAYBILL_ALLOW_HTTP=true."
        : `Only https is allowed, not ${url.protocol.slice(0, 32)}`,
    )
  if (url.username !== "" || url.password !== "") throw new OutboundRefusal("The address must not contain credentials.")
  const port = url.port === "" ? (url.protocol === "https:" ? 443 : 80) : Number(url.port)
  if (!defaultPorts.includes(port) && !rules.ports.includes(port))
    throw new OutboundRefusal(
      `Port ${port} is not allowed; the operator may allow it with WAYBILL_OUTBOUND_PORTS=${port}.`,
    )
  const proxy = rules.proxy ?? null
  const addresses = await resolve(url).catch((error: unknown) => {
    if (proxy === null) throw error
    return []
  })
  const isPublic = addresses.every(({ address: each }) => isPublicAddress(each))
  if (!rules.allowPrivateAddresses && !isPublic)
    throw new OutboundRefusal(
      `${url.hostname} is not on the public internet; the operator may allow private addresses with WAYBILL_ALLOW_PRIVATE_ADDRESSES=true.`,
    )
  return { url, addresses, proxy: isPublic ? proxy : null }
}

/** Whether what came by https leads to plain http. */
export const isDowngrade = (from: URL, to: URL): boolean => from.protocol === "https:" && to.protocol === "http:"

/**
 * Where a redirect leads; it is checked like any address. From https it leads to no plain http, wherever that is
 * allowed: whoever is on the way could change what was asked for in private. Throws `OutboundRefusal`.
 */
export function redirectAddress(from: URL, location: string): string {
  const next = URL.parse(location, from.href)
  if (!next) throw new OutboundRefusal(`${from.host} redirects to something that is not a URL.`)
  if (isDowngrade(from, next)) throw new OutboundRefusal(`${from.host} redirects from https to http.`)
  return next.href
}

async function resolve(url: URL): Promise<CheckedTarget["addresses"]> {
  const host = url.hostname.startsWith("[") ? url.hostname.slice(1, -1) : url.hostname
  const family = isIP(host)
  if (family !== 0) return [{ address: host, family }]
  const addresses = await lookup(host, { all: true }).catch((error: unknown) => {
    throw new OutboundRefusal(`The name ${host} cannot be resolved.`, { mayPass: true, cause: error })
  })
  if (addresses.length === 0) throw new OutboundRefusal(`The name ${host} has no address.`)
  return addresses
}
