const key = (userId: string) => `waybill-dashboard-visit-${userId}`
const visitMs = 30 * 60_000

interface Visits {
  /** The visit before this one; what "since you were last here" means. */
  readonly before: string | null
  readonly latest: string
}

/**
 * When the person last looked at the dashboard in this browser, half an hour of looking counting as one visit; null at
 * the first.
 */
export function lastVisit(userId: string): string | null {
  return read(userId)?.before ?? null
}

/** Notes that the dashboard is looked at now. */
export function noteVisit(userId: string): void {
  const now = new Date()
  const visits = read(userId)
  const isNew = visits === null || now.getTime() - Date.parse(visits.latest) > visitMs
  const next: Visits = { before: isNew ? (visits?.latest ?? null) : visits.before, latest: now.toISOString() }
  localStorage.setItem(key(userId), JSON.stringify(next))
}

function read(userId: string): Visits | null {
  const [before, latest] = (localStorage.getItem(key(userId)) ?? "").match(/\d{4}-[\dT:.-]+Z|null/g) ?? []
  if (!before || !latest || latest === "null") return null
  return { before: before === "null" ? null : before, latest }
}
