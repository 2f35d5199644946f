import { lstat, opendir, stat } from "node:fs/promises"
import path from "node:path"
import { FeedFailure } from "./feed-failure.ts"
import { feedLimits } from "./limits.ts"

/** How the bytes of a file are packed and what is in them. */
export type FeedFileKind = "jsonl" | "json" | "csv" | "yaml" | "zip"

export interface FeedFile {
  readonly path: string
  /** For messages. */
  readonly name: string
  readonly kind: FeedFileKind
  readonly isGzip: boolean
  readonly bytes: number
  /** The argument that it came by, resolved: what the count of the last time is compared with. */
  readonly origin: string
  /** Where it lies below: repositories say by a file's path from here what it is of. */
  readonly root: string
  /** Given as it is, not found in a folder: then it must be of a kind that is read. */
  readonly isNamed: boolean
}

/** The kind of a file by its name, or null for one that no feed is in. */
export function fileKindOf(name: string): { kind: FeedFileKind; isGzip: boolean } | null {
  const match = /\.(jsonl|ndjson|json|csv|ya?ml|zip)(\.gz)?$/i.exec(name)
  switch (match?.[1]?.toLowerCase()) {
    case "jsonl":
    case "ndjson":
      return { kind: "jsonl", isGzip: match?.[2] !== undefined }
    case "json":
      return { kind: "json", isGzip: match?.[2] !== undefined }
    case "yml":
    case "yaml":
      return match?.[2] === undefined ? { kind: "yaml", isGzip: false } : null
    case "csv":
      return { kind: "csv", isGzip: match?.[2] !== undefined }
    case "zip":
      return match?.[2] === undefined ? { kind: "zip", isGzip: false } : null
    default:
      return null
  }
}

/**
 * The files of one path: itself, or everything below a folder that has a fitting name, in the order of their paths, so
 * that the same folder is always read the same way. Links inside a folder are not followed. Throws `FeedFailure` for
 * what is not there or cannot be a feed.
 */
export async function findFeedFiles(
  argument: string,
  origin = path.resolve(argument),
  filesMax: number = feedLimits.folderFiles,
): Promise<FeedFile[]> {
  const root = path.resolve(argument)
  const found = await stat(root).catch(() => null)
  if (!found) throw new FeedFailure(`${argument} does not exist or cannot be read.`)
  if (found.isFile()) {
    const file = feedFile(root, found.size, origin, true)
    if (!file)
      throw new FeedFailure(`${path.basename(root)} is none of .jsonl, .json, .csv (each also .gz), .yml and .zip.`)
    return [file]
  }
  if (!found.isDirectory()) throw new FeedFailure(`${argument} is neither a file nor a folder.`)
  const files = await filesBelow(root, origin, filesMax)
  if (files.length === 0) throw new FeedFailure(`No feed file is in ${path.basename(root)}.`)
  return files.sort((a, b) => (a.path < b.path ? -1 : 1))
}

async function filesBelow(root: string, origin: string, filesMax: number): Promise<FeedFile[]> {
  const files: FeedFile[] = []
  const folders = [root]
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for await (const entry of await opendir(folder)) {
      const full = path.join(folder, entry.name)
      if (entry.isDirectory()) {
        if (!entry.name.startsWith(".")) folders.push(full)
      } else if (entry.isFile() && fileKindOf(entry.name)) {
        const file = feedFile(full, (await lstat(full)).size, origin, false)
        if (file) files.push({ ...file, root })
        if (files.length > filesMax) throw new FeedFailure(`More than ${filesMax} files are in ${path.basename(root)}.`)
      }
    }
  }
  return files
}

/** A file that is known to be there; null where its name says no kind. */
export function feedFile(
  full: string,
  bytes: number,
  origin: string,
  isNamed: boolean,
  name = path.basename(full),
): FeedFile | null {
  const kind = fileKindOf(name)
  if (!kind) return null
  if (bytes > feedLimits.fileBytes) throw new FeedFailure(`${name} is larger than ${feedLimits.fileBytes} bytes.`)
  return { path: full, name, ...kind, bytes, origin, root: full, isNamed }
}
