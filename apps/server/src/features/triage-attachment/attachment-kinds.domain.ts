/** Limits of files that speak for decisions. */
export const attachmentLimits = {
  bytes: 20 * 1024 * 1024,
  /** Of one decision, removed ones left out. */
  ofDecision: 10,
  /** Of an organization, that no decision names yet. */
  waiting: 100,
  fileName: 255,
} as const

interface Kind {
  readonly mediaType: string
  /** How its bytes begin, as hexadecimal digits with dots for any; null: it is text. */
  readonly begins: string | null
}

/**
 * What may be attached, by the ending of the file's name. Nothing that runs where it is opened: no HTML, SVG, archive,
 * macro or program.
 */
const kinds: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ["pdf", { mediaType: "application/pdf", begins: "255044462d" }],
  ["png", { mediaType: "image/png", begins: "89504e470d0a1a0a" }],
  ["jpg", { mediaType: "image/jpeg", begins: "ffd8ff" }],
  ["jpeg", { mediaType: "image/jpeg", begins: "ffd8ff" }],
  ["gif", { mediaType: "image/gif", begins: "47494638" }],
  ["webp", { mediaType: "image/webp", begins: "52494646........57454250" }],
  ["docx", { mediaType: officeType("wordprocessingml.document"), begins: "504b0304" }],
  ["xlsx", { mediaType: officeType("spreadsheetml.sheet"), begins: "504b0304" }],
  ["msg", { mediaType: "application/vnd.ms-outlook", begins: "d0cf11e0a1b11ae1" }],
  ["eml", { mediaType: "message/rfc822", begins: null }],
  ["txt", { mediaType: "text/plain", begins: null }],
  ["log", { mediaType: "text/plain", begins: null }],
  ["md", { mediaType: "text/markdown", begins: null }],
  ["csv", { mediaType: "text/csv", begins: null }],
  ["json", { mediaType: "application/json", begins: null }],
  ["sarif", { mediaType: "application/sarif+json", begins: null }],
  ["xml", { mediaType: "application/xml", begins: null }],
])

export const attachmentEndings: readonly string[] = [...kinds.keys()]
export const attachmentMediaTypes: readonly string[] = [...new Set([...kinds.values()].map((kind) => kind.mediaType))]

/** How many bytes from the beginning say whether a file is what its name says. */
export const beginningBytes = 16

/** The ending by which a file is known; null where such a file cannot be attached. */
export function endingOf(fileName: string): string | null {
  const ending = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? ""
  return kinds.has(ending) ? ending : null
}

/**
 * Why a file is not what the ending of its name says; null where it is, as far as its bytes tell. `hasNul`: whether a
 * byte of it is 0, which no text has but UTF-16.
 */
export function contentFault(ending: string, beginning: Uint8Array, hasNul: boolean): string | null {
  if (beginning.length === 0) return "The file is empty."
  const begins = kinds.get(ending)?.begins ?? null
  const found = Buffer.from(beginning).toString("hex")
  if (begins !== null)
    return new RegExp(`^${begins}`).test(found) ? null : `Its name ends in .${ending}, but its bytes are no such file.`
  const isUtf16 = /^(fffe|feff)/.test(found)
  return hasNul && !isUtf16 ? `Its name ends in .${ending}, but it is no text: it holds U+0000.` : null
}

/**
 * The last part of a path that a sender gave as the name, in one line; null where nothing is left that could be a name.
 */
export function plainFileName(given: string): string | null {
  const name = (given.split(/[\\/]/).at(-1) ?? "").replace(/[\p{Cc}\p{Cf}]/gu, "").trim()
  return name === "" || /^\.+$/.test(name) || name.length > attachmentLimits.fileName ? null : name
}

function officeType(name: string): string {
  return `application/vnd.openxmlformats-officedocument.${name}`
}
