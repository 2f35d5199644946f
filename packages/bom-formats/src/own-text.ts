/**
 * A text of its own: V8's part of a text keeps the whole text in memory, so that what is kept for long would keep all
 * of a document.
 */
export const ownText = (part: string): string => ` ${part}`.slice(1)
