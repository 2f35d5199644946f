/** The largest VEX document that is read (shared limits: VEX, CSAF). */
export const vexBytesMax = 64 * 1024 * 1024
