import { Readable } from "node:stream"
import { z } from "zod"
import { Download, isPublic, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"

/** Prometheus' exposition text. It tells load and versions, so only the machine itself (a local scraper or a proxy that guards it) may read it. */
export const getMetrics = operation({
  id: "get_metrics",
  route: "GET /metrics",
  summary: "Counters of this server process for Prometheus, from the machine itself",
  tag: "System",
  permission: isPublic("scrapers hold no credential; answered to loopback addresses only"),
  reply: z.string(),
  download: "text/plain",
  problems: ["not-found"],
  example: {},
  async handle({ parts, request }) {
    if (!isLoopback(request.address)) throw problem("not-found")
    return new Download(Readable.from([await parts.metrics.text()]), parts.metrics.contentType, "metrics.txt")
  },
})

const isLoopback = (address: string): boolean => address === "::1" || /^(::ffff:)?127\./.test(address)
