import { commonPasswords, commonWords } from "./common-passwords.ts"

export const passwordLength = { min: 12, max: 128 } as const

// Shorter ones come up by chance among figures and signs.
const wordLengthMin = 5

export type PasswordJudgement = { readonly ok: true } | { readonly ok: false; readonly reason: string }

/**
 * Whether a new password may be taken: 12 to 128 characters, and not one that a guesser tries first (OWASP ASVS 5.0,
 * 6.2.1, 6.2.4, 6.2.9, 6.2.11). No rules about kinds of characters. `about` is what a guesser knows of the person:
 * e-mail address, name, organization; `mostUsed` what leaks show to be used most, in lower case, of any length.
 */
export function judgePassword(
  password: string,
  about: readonly string[] = [],
  mostUsed: ReadonlySet<string> = new Set(),
): PasswordJudgement {
  const text = password.normalize("NFKC")
  if (text.length < passwordLength.min)
    return { ok: false, reason: `It has ${text.length} characters; take at least ${passwordLength.min}.` }
  if (text.length > passwordLength.max)
    return { ok: false, reason: `It has more than ${passwordLength.max} characters.` }
  const lower = text.toLowerCase()
  if (new Set(lower).size < 5) return { ok: false, reason: "It repeats too few characters." }
  if (isRun(lower)) return { ok: false, reason: "It is a row of neighbouring characters." }
  if (commonPasswords.has(lower) || mostUsed.has(lower))
    return { ok: false, reason: "It is among the most used passwords." }
  const core = letters(lower)
  const isMostUsed = (word: string) => commonWords.has(word) || (word.length >= wordLengthMin && mostUsed.has(word))
  if (isMostUsed(core) || isMostUsed(halfOfTwins(core)))
    return { ok: false, reason: "It is one of the most used words with figures or signs around it." }
  if (about.some((each) => isAbout(core, each)))
    return { ok: false, reason: "It is the name or the address of the person or the organization." }
  return { ok: true }
}

/** The letters alone, the usual figures and signs in their place read as letters: `p@ssw0rd2024!` is `password`. */
function letters(lower: string): string {
  const swapped: Readonly<Record<string, string>> = {
    "0": "o",
    "1": "l",
    "3": "e",
    "4": "a",
    "5": "s",
    "7": "t",
    "@": "a",
    $: "s",
  }
  const inner = lower.replace(/^[^a-z@$]+/, "").replace(/[^a-z]+$/, "")
  return [...inner]
    .map((char) => swapped[char] ?? char)
    .join("")
    .replace(/[^a-z]/g, "")
}

/** `passwordpassword` → `password`; anything else as it is. */
function halfOfTwins(text: string): string {
  const half = text.slice(0, text.length / 2)
  return text === half + half ? half : text
}

function isAbout(core: string, known: string): boolean {
  const lower = known.normalize("NFKC").toLowerCase()
  return [lower, lower.split("@", 1)[0] ?? ""].some((each) => {
    const plain = letters(each)
    return plain.length >= 5 && (core === plain || halfOfTwins(core) === plain)
  })
}

/** Whether most steps from one character to the next are the same: `123456789012`, `abcdefghijkl`. */
function isRun(text: string): boolean {
  let steady = 0
  for (let i = 2; i < text.length; i += 1)
    if (text.charCodeAt(i) - text.charCodeAt(i - 1) === text.charCodeAt(i - 1) - text.charCodeAt(i - 2)) steady += 1
  return steady >= (text.length - 2) * 0.7
}
