import type { Server } from "node:http"
import type { Socket } from "node:net"
import { networkOf } from "./caller-address.ts"

export interface ConnectionRoom {
  /** Takes a peer for a proxy that speaks for many: it does not lose connections to others. */
  exempt(peer: string): void
}

/** The connections of one network, the oldest first. */
interface Held {
  readonly network: string
  readonly peer: string
  readonly sockets: Set<Socket>
}

// What is accepted before its event is seen.
const slack = 100

/**
 * Who holds how many connections: by how many each network holds, so that who comes when all are taken does not walk a
 * thousand of them. Proxies are counted and never the heaviest.
 */
function heldByNetwork() {
  const networks = new Map<string, Held>()
  const proxies = new Set<string>()
  const bySize: Set<Held>[] = []
  let open = 0
  const place = (held: Held, before: number): void => {
    bySize[before]?.delete(held)
    const now = held.sockets.size
    if (!proxies.has(held.peer) && now > 0) bySize[now] = (bySize[now] ?? new Set()).add(held)
    while (bySize.length > 0 && !bySize.at(-1)?.size) bySize.pop()
  }
  return {
    open: () => open,
    enter(socket: Socket): Held {
      const peer = socket.remoteAddress ?? ""
      const network = networkOf(peer)
      const held = networks.get(network) ?? { network, peer, sockets: new Set() }
      networks.set(network, held)
      held.sockets.add(socket)
      place(held, held.sockets.size - 1)
      open += 1
      return held
    },
    leave(held: Held, socket: Socket): void {
      if (!held.sockets.delete(socket)) return
      place(held, held.sockets.size + 1)
      open -= 1
      if (held.sockets.size === 0) networks.delete(held.network)
    },
    heaviest: (): Held | null => bySize.at(-1)?.values().next().value ?? null,
    exempt(peer: string): void {
      if (proxies.has(peer)) return
      proxies.add(peer)
      for (const held of networks.values()) if (held.peer === peer) place(held, held.sockets.size)
    },
  }
}

/**
 * Holds a server to so many connections, and shares them: who comes when all are taken gets one of whoever holds the
 * most, an idle one first. One address that opens all it can, whether it asks anything or not, would keep everybody
 * out; a limit for each address would keep out the office behind one. A caller who loses an idle connection makes
 * another.
 */
export function shareConnections(server: Server, connectionsMax: number): ConnectionRoom {
  const connections = heldByNetwork()
  const asking = new WeakSet<Socket>()
  /**
   * Of who holds the most an idle one, else the youngest; of who holds no more than the newcomer none but an idle one.
   */
  const dispensable = (most: Held, own: Held, newcomer: Socket): Socket => {
    let youngest = newcomer
    for (const socket of most.sockets) {
      if (!asking.has(socket)) return socket
      youngest = socket
    }
    return most.sockets.size > own.sockets.size ? youngest : newcomer
  }

  server.maxConnections = connectionsMax + slack
  server.on("request", ({ socket }, response) => {
    asking.add(socket)
    response.once("close", () => asking.delete(socket))
  })
  server.on("connection", (socket: Socket) => {
    const own = connections.enter(socket)
    socket.once("close", () => connections.leave(own, socket))
    if (connections.open() <= connectionsMax) return
    const most = connections.heaviest() ?? own
    const victim = dispensable(most, own, socket)
    // Its close is heard later, and others may come before.
    connections.leave(victim === socket ? own : most, victim)
    victim.destroy()
  })
  return { exempt: connections.exempt }
}
