import { existsSync, readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { schemes } from "../packages/versions/src/schemes.ts"

const root = fileURLToPath(new URL("../", import.meta.url))
const read = (file: string) => readFileSync(path.join(root, file), "utf8")
const packages = readdirSync(path.join(root, "packages"))

describe("a package's README", () => {
  it.each(packages)("%s shows what is there", (name) => {
    const shown = [
      ...read(`packages/${name}/README.md`).matchAll(/^import \{ ([^}]+) \} from "@waybill\/([^/"]+)\/([^"]+)"/gm),
    ]
    expect(shown.length).toBeGreaterThan(0)
    for (const [, names = "", of = "", file = ""] of shown) {
      const text = read(`packages/${of}/src/${file}.ts`)
      for (const each of names.split(", ")) expect(text, file).toMatch(new RegExp(`^export .*\\b${each}\\b`, "m"))
    }
  })

  it("of the versions names every order and its ecosystems", () => {
    const rows = read("packages/versions/README.md")
      .split("\n")
      .flatMap((line) => {
        const [, ids, ecosystems] = line.split("|").map((cell) => cell.trim())
        return ids && ecosystems ? [{ ids: ids.split(", "), ecosystems: ecosystems.split(/[,;] /) }] : []
      })
    const missing = schemes.filter(({ id, ecosystems }) => {
      const row = rows.find(({ ids }) => ids.includes(id))
      return !row || !ecosystems.every((each) => row.ecosystems.includes(each))
    })
    expect(missing.map(({ id }) => id)).toEqual([])
  })

  it("leads to pages that are there", () => {
    const files = [
      ...["README.md", "CONTRIBUTING.md", "SECURITY.md"],
      ...packages.map((name) => `packages/${name}/README.md`),
      ...readdirSync(path.join(root, "docs"), { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".md"))
        .map((file) => `docs/${file}`),
    ]
    const broken = files.flatMap((file) =>
      [...read(file).matchAll(/\]\((?!https?:)([^)#\s]+)/g)].flatMap(([, to = ""]) =>
        existsSync(path.join(root, path.dirname(file), to)) ? [] : [`${file}: ${to}`],
      ),
    )
    expect(broken).toEqual([])
  })
})

it("what the table of ASVS requirements calls shown is there", () => {
  const paths = [...read("docs/asvs.md").matchAll(/`((?:[\w.-]+\/)*[\w.-]+\/[\w.-]*|[\w-]+(?:\.[\w-]+)*\.ts)`/g)].map(
    ([, to = ""]) => to,
  )
  expect(paths.length).toBeGreaterThan(80)
  const isThere = (to: string) => existsSync(path.join(root, to)) || existsSync(path.join(root, "apps/server/src", to))
  expect(paths.filter((to) => !isThere(to))).toEqual([])
})
