import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"

const root = fileURLToPath(new URL("../", import.meta.url))

interface Import {
  readonly from: string
  /** A path from the root for our own files, else the bare specifier. */
  readonly to: string
}

const imports = ["packages", "apps"].flatMap((folder) => sourceFiles(folder)).flatMap(importsOf)
const isTest = (file: string) => /\.test\.tsx?$|\/testing\//.test(file)
const feature = (file: string) => /^apps\/server\/src\/features\/([^/]+)\//.exec(file)?.[1]

describe("the house", () => {
  it("was walked whole", () => expect(imports.length).toBeGreaterThan(100))

  it("imports one way: packages never know apps, and do no I/O", () => {
    const io = /^node:(fs|net|http|https|child_process|dns|tls|worker_threads)|^pg$|^fastify$/
    const wrong = imports.filter(
      ({ from, to }) =>
        from.startsWith("packages/") &&
        !isTest(from) &&
        !from.startsWith("packages/sdk/") &&
        (to.startsWith("apps/") || io.test(to)),
    )
    expect(wrong).toEqual([])
  })

  it("keeps features apart: only another's *.domain.ts, *.schema.ts and *.sql.ts", () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        !isTest(from) &&
        feature(from) !== undefined &&
        feature(to) !== undefined &&
        feature(from) !== feature(to) &&
        !/\.(domain|schema|sql)\.ts$/.test(to),
    )
    expect(wrong).toEqual([])
  })

  it("keeps HTTP in http/: no feature knows the HTTP library", () => {
    const wrong = imports.filter(
      ({ from, to }) => feature(from) !== undefined && !isTest(from) && /^(@fastify\/|fastify$)/.test(to),
    )
    expect(wrong).toEqual([])
  })

  it("writes SQL in *.sql.ts: kysely's template is imported there, in infrastructure, and nowhere else", () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        to === "kysely" &&
        !isTest(from) &&
        !/\.sql\.ts$/.test(from) &&
        !/^apps\/server\/src\/(db|http|jobs|mail)\//.test(from),
    )
    expect(wrong).toEqual([])
  })

  it("has a ui that knows no API", () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        from.startsWith("apps/web/src/ui/") &&
        (to.startsWith("@waybill/sdk") || to.startsWith("apps/web/src/features/")),
    )
    expect(wrong).toEqual([])
  })
})

function sourceFiles(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && /\.tsx?$/.test(entry.name) && !/node_modules|\/dist(\/|$)|generated/.test(entry.parentPath),
    )
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
}

function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(root, file), "utf8")
  return [...text.matchAll(/(?:^|\n)\s*(?:import|export)\s[^"'`;]*?from\s+"([^"]+)"|import\(\s*"([^"]+)"\s*\)/g)].map(
    (match) => {
      const specifier = match[1] ?? match[2] ?? ""
      return {
        from: file,
        to: specifier.startsWith(".") ? path.normalize(path.join(path.dirname(file), specifier)) : specifier,
      }
    },
  )
}
