const escaped = (character: string): string =>
  character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("")

/**
 * Escapes control characters, so that no document and no server can move the cursor, colour the terminal or turn the
 * direction of text.
 */
export const visible = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, escaped)

/** As `visible`, of text that has lines. */
export const visibleLines = (text: string): string => text.replace(/(?!\n|\t|\r\n)[\p{Cc}\p{Cf}]/gu, escaped)
