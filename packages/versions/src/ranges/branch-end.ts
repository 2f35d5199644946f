// No project has numbered so far, and every order that has numbers can read it.
const beyond = "999999999"

/**
 * A bound as it is compared: one that ends in an asterisk is above all of its branch (`1.*` is after every 1.x and
 * before 2), "indicating an arbitrarily large number in the version ordering" (CVE record format, `lessThan`).
 */
export const branchEnd = (bound: string): string => (bound.endsWith(".*") ? `${bound.slice(0, -1)}${beyond}` : bound)
