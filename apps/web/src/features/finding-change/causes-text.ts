/** Why findings begin, as the API says it, in words. */
export const beganWords: Readonly<Record<string, string>> = {
  component: "by SBOMs",
  advisory: "by new advisories",
  range: "by changed ranges",
  "own-record": "by custom vulnerabilities",
  correction: "by corrections",
}

/** Why they end. */
export const endedWords: Readonly<Record<string, string>> = {
  component: "component gone",
  withdrawn: "advisory withdrawn",
  range: "range changed",
  "own-record": "custom vulnerability withdrawn",
  correction: "component corrected",
  asset: "asset deleted",
}

/** "740 by SBOMs, 9 by new advisories", the most first; empty where nothing happened. */
export const causesText = (causes: Readonly<Record<string, number>>, words: Readonly<Record<string, string>>): string =>
  Object.entries(causes)
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([cause, count]) => `${count.toLocaleString("en")} ${words[cause] ?? cause}`)
    .join(", ")

const beganBy: Readonly<Record<string, string>> = {
  component: "SBOM uploaded",
  advisory: "new advisory",
  range: "range changed",
  "own-record": "custom vulnerability",
  correction: "component corrected",
}

/** Why one change was. */
export const causeWord = ({ kind, cause }: { readonly kind: "began" | "ended"; readonly cause: string }): string =>
  (kind === "began" ? beganBy : endedWords)[cause] ?? cause
