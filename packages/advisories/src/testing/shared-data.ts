import { existsSync, readdirSync, readFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"

const shared = new URL("../../../../../shared/", import.meta.url)

/** Whether the large real data lies beside the project; tests on it are skipped where it does not. */
export const hasSharedData = existsSync(new URL("data/advisories/", shared))

/** A text file of the real data, unpacked where its name ends in `.gz`. */
export function sharedText(file: string): string {
  const bytes = readFileSync(new URL(file, shared))
  return (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8")
}

/** The lines of a file of the real data, without empty ones. */
export const sharedLines = (file: string): string[] =>
  sharedText(file)
    .split("\n")
    .filter((line) => line !== "")

/** Every file of OSV records in the real data, by path from `shared/`. */
export const sharedOsvFiles = (): string[] =>
  readdirSync(new URL("data/advisories/", shared), { recursive: true, encoding: "utf8" })
    .filter((file) => /osv[^/]*\.jsonl\.gz$/.test(file))
    .map((file) => `data/advisories/${file}`)
    .sort()

/** The records of a file of the real data. */
export const sharedRecords = (file: string): unknown[] => sharedLines(file).map((line): unknown => JSON.parse(line))

/** The files of a folder of the real data, by path from `shared/`. */
export const sharedFolder = (folder: string): string[] =>
  readdirSync(new URL(folder, shared), { encoding: "utf8" })
    .map((file) => `${folder}${file}`)
    .sort()
