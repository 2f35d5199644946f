/** Days that a token lives unless its maker says otherwise. */
const daysDefault = 90
/** Days that a token of an elevated scope lives at most (security.md §2). */
const elevatedDaysMax = 30
export const overlapHours = { default: 24, max: 72 } as const

/** The rules for new tokens of an organization, as its people see them. */
export const tokenRules = (organizationDaysMax: number) => ({
  daysDefault: Math.min(daysDefault, organizationDaysMax),
  daysMax: organizationDaysMax,
  elevatedDaysMax: Math.min(elevatedDaysMax, organizationDaysMax),
  overlapHoursDefault: overlapHours.default,
  overlapHoursMax: overlapHours.max,
})

/** How long a new token is asked to live: days, or a moment; neither is the default. */
export interface ExpiryWish {
  readonly days: number | null
  readonly at: Date | null
}

export type ExpiryDecision =
  | { readonly ok: true; readonly expiresAt: Date }
  | { readonly ok: false; readonly daysMax: number }

const dayMs = 86_400_000

/**
 * When a new token ends. `now` is the database's clock; refused beyond the maximum that its scopes and organization
 * allow, or where it has ended already.
 */
export function decideExpiry(
  wish: ExpiryWish,
  now: Date,
  isElevated: boolean,
  organizationDaysMax: number,
): ExpiryDecision {
  const rules = tokenRules(organizationDaysMax)
  const daysMax = isElevated ? rules.elevatedDaysMax : rules.daysMax
  const days = wish.days ?? Math.min(rules.daysDefault, daysMax)
  const expiresAt = wish.at ?? new Date(now.getTime() + days * dayMs)
  const life = expiresAt.getTime() - now.getTime()
  return life > 0 && life <= daysMax * dayMs ? { ok: true, expiresAt } : { ok: false, daysMax }
}

/** How long the token that takes another's place lives: as long as that did, as far as the rules let it. */
export function rotatedLife(
  old: { readonly createdAt: Date; readonly expiresAt: Date },
  isElevated: boolean,
  organizationDaysMax: number,
): ExpiryWish {
  const rules = tokenRules(organizationDaysMax)
  const days = Math.ceil((old.expiresAt.getTime() - old.createdAt.getTime()) / dayMs)
  return { days: Math.max(1, Math.min(days, isElevated ? rules.elevatedDaysMax : rules.daysMax)), at: null }
}

export const tokenStates = ["active", "rotating", "expired", "revoked"] as const
export type TokenState = (typeof tokenStates)[number]

/** What a token is now. A rotated one works until the end of its overlap, which is kept as its revocation. */
export function tokenState(
  token: { readonly expiresAt: Date; readonly revokedAt: Date | null; readonly replacedBy: string | null },
  now: Date,
): TokenState {
  if (token.revokedAt !== null && token.revokedAt <= now) return "revoked"
  if (token.expiresAt <= now) return "expired"
  return token.replacedBy === null ? "active" : "rotating"
}

/** Whole days left, the last one counted as 0. */
export const daysLeft = (endsAt: Date, now: Date): number =>
  Math.max(0, Math.floor((endsAt.getTime() - now.getTime()) / dayMs))
