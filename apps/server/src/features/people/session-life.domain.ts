/** Hours without a call after which a session ends. */
export const sessionIdleHours = 8
/** Days after which a session ends, used or not. */
export const sessionDaysMax = 7
/** Minutes after the password was confirmed in which elevated things may be done. */
export const confirmationMinutes = 10
/** Minutes that a link to set a new password works. */
export const resetMinutes = 60
