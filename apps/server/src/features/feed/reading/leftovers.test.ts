import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { expect, it } from "vitest"
import { openDownloadFolder } from "./download-folder.ts"

it("what a killed load left is removed a day later; what is younger, or of somebody else, is not", async () => {
  const dataFolder = await mkdtemp(path.join(tmpdir(), "waybill-leftovers-"))
  const folder = await openDownloadFolder(dataFolder)
  const old = new Date(Date.now() - 2 * 86_400_000)
  const download = "0123456789abcdef0123456789abcdef"
  const [folders, files] = [
    ["listed-old", "listed-new", "bundle-old", "listed"],
    [`${download}.part`, `${download}.version`, download, "theirs.part", `1${download.slice(1)}.part`],
  ]
  for (const name of folders) await mkdir(path.join(folder, name, "inside"), { recursive: true })
  for (const name of files) await writeFile(path.join(folder, name), "x")
  for (const name of [...folders, ...files].filter((each) => !["listed-new", files.at(-1)].includes(each)))
    await utimes(path.join(folder, name), old, old)
  expect(await openDownloadFolder(dataFolder)).toBe(folder)
  expect((await readdir(folder)).sort()).toEqual([files.at(-1), "listed", "listed-new", "theirs.part"])
  await rm(dataFolder, { recursive: true, force: true })
})
