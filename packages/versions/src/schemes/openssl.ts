import { compareLists, compareNumbers, compareText, type Sign } from "../comparison.ts"
import { defineScheme } from "../version-scheme.ts"

interface OpenSslVersion {
  readonly numbers: readonly bigint[]
  readonly letters: string
  /** `beta1`, `alpha3`, `dev`; null of a release. */
  readonly preRelease: { readonly word: string; readonly number: bigint } | null
}

const shape = /^(\d+(?:\.\d+)*)([a-z]*)(?:-(alpha|beta|pre|dev)\.?(\d*))?$/
const preReleases = ["dev", "alpha", "beta", "pre"]

/**
 * OpenSSL (openssl-library.org/policies/releasestrat): numbers, then letters up to 1.1.1, `1.0.2z` before `1.0.2za`;
 * semantic from 3.0 on. A pre-release is before its release.
 */
export const openssl = defineScheme<OpenSslVersion>({
  id: "openssl",
  ecosystems: [],
  versTypes: ["openssl"],
  of: "OpenSSL",
  read(text) {
    const [whole, numbers = "", letters = "", word, number] = shape.exec(text.toLowerCase()) ?? []
    if (whole === undefined) return null
    return {
      numbers: numbers.split(".").map(BigInt),
      letters,
      preRelease: word === undefined ? null : { word, number: BigInt(number || 0) },
    }
  },
  compare: (a, b) =>
    compareLists(a.numbers, b.numbers, compareNumbers, 0n) ||
    compareText(a.letters, b.letters) ||
    comparePreReleases(a.preRelease, b.preRelease),
  writeKey({ numbers, letters, preRelease }, key) {
    const last = numbers.findLastIndex((each) => each !== 0n)
    for (const number of numbers.slice(0, last + 1)) key.rank(1).number(number)
    key.rank(0).text(letters)
    if (preRelease === null) key.rank(preReleases.length)
    else key.rank(preReleases.indexOf(preRelease.word)).number(preRelease.number)
  },
})

function comparePreReleases(a: OpenSslVersion["preRelease"], b: OpenSslVersion["preRelease"]): Sign {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  const difference = preReleases.indexOf(a.word) - preReleases.indexOf(b.word)
  if (difference !== 0) return difference < 0 ? -1 : 1
  return compareNumbers(a.number, b.number)
}
