/** Days that a token lives unless its maker says otherwise. */
const daysDefault = 90
/** Days that a token of an elevated scope lives at most (security.md §2). */
export const elevatedDaysMax = 30
export const overlapHours = { default: 24, max: 72 } as const

/** The rules for new tokens of an organization, as its people see them. */
export const tokenRules = (organizationDaysMax: number) => ({
  daysDefault: Math.min(daysDefault, organizationDaysMax),
  daysMax: organizationDaysMax,
  elevatedDaysMax: Math.min(elevatedDaysMax, organizationDaysMax),
  overlapHoursDefault: overlapHours.default,
  overlapHoursMax: overlapHours.max,
})
