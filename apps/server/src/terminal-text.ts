/**
 * Text for a terminal: control characters other than ends of lines are escaped, since feeds and archives bring
 * strangers' words.
 */
export const terminalText = (text: string): string =>
  text.replace(/(?!\n|\t|\r\n)[\p{Cc}\p{Cf}]/gu, (character) =>
    character
      .split("")
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
      .join(""),
  )
