import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client"

/** One source of knowledge. */
export interface FeedGauges {
  readonly source: string
  /** Since its publisher last sent a file that was taken, or said that there is none newer; null: never. */
  readonly ageSeconds: number | null
  /** Since its newest record, by its own date; null: it has none, or is not loaded. */
  readonly dataAgeSeconds: number | null
  readonly records: number
  /** Its last load was not taken. */
  readonly isFailed: boolean
}

export interface Metrics {
  observeRequest(method: string, route: string, status: number, seconds: number): void
  /** How the sources of knowledge stand; says it in the place of what was said before. */
  observeFeeds(feeds: readonly FeedGauges[]): void
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
  const feedGauge = (name: string, help: string) =>
    new Gauge({ name, help, labelNames: ["source"], registers: [registry] })
  const age = feedGauge("waybill_feed_age_seconds", "Since a source was last loaded or found unchanged.")
  const dataAge = feedGauge(
    "waybill_feed_data_age_seconds",
    "Since the newest record of a source, by its own date: a mirror that stands still is loaded on time.",
  )
  const records = feedGauge("waybill_feed_records", "Records of a source that are held.")
  const failed = feedGauge("waybill_feed_failed", "1 where the last load of a source was not taken.")
  return {
    observeFeeds(feeds) {
      for (const gauge of [age, dataAge, records, failed]) gauge.reset()
      for (const { source, ...facts } of feeds) {
        if (facts.ageSeconds !== null) age.set({ source }, facts.ageSeconds)
        if (facts.dataAgeSeconds !== null) dataAge.set({ source }, facts.dataAgeSeconds)
        records.set({ source }, facts.records)
        failed.set({ source }, facts.isFailed ? 1 : 0)
      }
    },
    observeRequest(method, route, status, duration) {
      requests.inc({ method, route, status: String(status) })
      seconds.observe({ method, route }, duration)
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}
