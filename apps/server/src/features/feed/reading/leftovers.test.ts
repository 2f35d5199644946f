import { mkdir, mkdtemp, readdir, rm, utimes } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { expect, it } from "vitest"
import { removeLeftovers } from "./leftovers.ts"

it("what a killed load left is removed a day later; what is younger, or of another kind, is not", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "waybill-leftovers-"))
  const old = new Date(Date.now() - 2 * 86_400_000)
  for (const name of ["listed-old", "listed-new", "bundle-old", "listed"])
    await mkdir(path.join(folder, name, "inside"), { recursive: true })
  for (const name of ["listed-old", "bundle-old"]) await utimes(path.join(folder, name), old, old)
  await removeLeftovers(folder, "listed-")
  expect((await readdir(folder)).sort()).toEqual(["bundle-old", "listed", "listed-new"])
  await rm(folder, { recursive: true, force: true })
})
