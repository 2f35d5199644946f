import { compareLists, compareNumbers } from "../comparison.ts"
import { defineScheme } from "../version-scheme.ts"

const dotted = /^(?:v\d+(?:\.\d+)*|\d+(?:\.\d+){2,})$/
const decimal = /^(\d*)(?:\.(\d*))?$/

/**
 * CPAN (perldoc version, "What is a version"): with a `v` in front, or more than one dot, numbers with dots between;
 * else a decimal number, of whose fraction every three digits are one number: 1.2 is v1.200. A missing number is zero,
 * an underscore (an alpha release) says nothing, nor does the `-TRIAL` of a distribution that is one.
 */
export const cpan = defineScheme<readonly bigint[]>({
  id: "cpan",
  ecosystems: ["CPAN"],
  versTypes: ["cpan"],
  of: "a CPAN distribution",
  read(text) {
    const plain = text.replace(/-TRIAL\d*$/, "").replaceAll(/(?<=\d)_(?=\d)/g, "")
    const numbers = dotted.test(plain) ? plain.replace("v", "").split(".") : decimalNumbers(plain)
    if (numbers === null) return null
    const values = numbers.map(BigInt)
    return values.slice(0, values.findLastIndex((each) => each !== 0n) + 1)
  },
  compare: (a, b) => compareLists(a, b, compareNumbers, 0n),
  writeKey(numbers, key) {
    for (const number of numbers) key.rank(1).number(number)
    key.rank(0)
  },
})

function decimalNumbers(text: string): readonly string[] | null {
  const [whole, integer = "", fraction = ""] = decimal.exec(text) ?? []
  if (whole === undefined || integer + fraction === "") return null
  return [integer || "0", ...(fraction.match(/\d{1,3}/g) ?? []).map((each) => each.padEnd(3, "0"))]
}
