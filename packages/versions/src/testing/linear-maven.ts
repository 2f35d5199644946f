// Zeros alone before a word, a word between a dot and a separator, and what leaves an empty list before another item:
// nothing between separators, a zero or "final" that goes on.
const circular = /^[0.]+[^\d.]|\.[^\d.-]+[.-]|--|-\.|\.\.|^[.-]|-0+(?!\d)|[^\d.-]0+(?!\d|$)|(?:ga|final|release)(?!$)/

/** Whether Maven's comparison of this version with others is an order (see `schemes/maven.ts`). */
export const linearMaven = (version: string): boolean => !circular.test(version.toLowerCase())
