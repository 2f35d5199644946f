/** The largest VEX document that is read (security.md §5). */
export const vexBytesMax = 64 * 1024 * 1024
