import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { expect, it } from "vitest"
import { problems } from "./problems.ts"

const source = fileURLToPath(new URL("./", import.meta.url))

it("every problem is answered somewhere", () => {
  const texts = readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && !/^problems\.|\.test\.ts$/.test(entry.name))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), "utf8"))
  expect(texts.length).toBeGreaterThan(300)
  expect(Object.keys(problems).filter((key) => !texts.some((text) => text.includes(`"${key}"`)))).toEqual([])
})
