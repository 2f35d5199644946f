/** A mail's content: plain text, and the same as plain HTML. */
export interface Letter {
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** One piece of a letter. Text from people comes in as text only and is never linked. */
export type Piece =
  | { readonly text: string }
  | { readonly link: URL; readonly label: string }
  | { readonly list: readonly string[] }

/**
 * Writes a letter from its pieces: one paragraph each. Every value is escaped; only links of our own making are links.
 */
export function writeLetter(subject: string, pieces: readonly Piece[]): Letter {
  return {
    subject: oneLine(subject).slice(0, 255),
    text: `${pieces.map(asText).join("\n\n")}\n`,
    html: `<!doctype html><html lang="en"><body style="font-family:sans-serif">${pieces.map(asHtml).join("")}</body></html>`,
  }
}

function asText(piece: Piece): string {
  if ("text" in piece) return oneLine(piece.text)
  if ("link" in piece) return `${oneLine(piece.label)}:\n${piece.link.href}`
  return piece.list.map((each) => `- ${oneLine(each)}`).join("\n")
}

function asHtml(piece: Piece): string {
  if ("text" in piece) return `<p>${escapeHtml(oneLine(piece.text))}</p>`
  if ("link" in piece) return `<p><a href="${escapeHtml(piece.link.href)}">${escapeHtml(oneLine(piece.label))}</a></p>`
  return `<ul>${piece.list.map((each) => `<li>${escapeHtml(oneLine(each))}</li>`).join("")}</ul>`
}

const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim()

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => escapes[char] ?? "")
