import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client"

export interface Metrics {
  observeRequest(method: string, route: string, status: number, seconds: number): void
  /** The exposition text of Prometheus. */
  text(): Promise<string>
  readonly contentType: string
}

/** Counters of this process; routes are patterns, never paths, so that no id becomes a label. */
export function makeMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Counter({
    name: "waybill_http_requests_total",
    help: "Answers by route and status.",
    labelNames: ["method", "route", "status"],
    registers: [registry],
  })
  const seconds = new Histogram({
    name: "waybill_http_request_seconds",
    help: "Time from request to end of answer.",
    labelNames: ["method", "route"],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10, 60],
    registers: [registry],
  })
  return {
    observeRequest(method, route, status, duration) {
      requests.inc({ method, route, status: String(status) })
      seconds.observe({ method, route }, duration)
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}
