import { z } from "zod"
import { feedLimits } from "../reading/limits.ts"

export const manifestName = "manifest.json"
/**
 * The 64 bytes of the signature over the manifest's bytes, as they stand in the file: `openssl pkeyutl -verify -rawin`
 * says the same of them.
 */
export const signatureName = "manifest.sig"
export const bundleFormat = "waybill-feed-bundle"

/** A path below a folder of our own: it must lead nowhere else, on any system. */
const RelativePath = z
  .string()
  .min(1)
  .max(feedLimits.pathBytes)
  .refine(
    (name) => !/[\\\0:]/.test(name) && name.split("/").every((part) => part !== "" && part !== "." && part !== ".."),
    {
      error: "leads out of its folder",
    },
  )

const BundledFile = z.strictObject({
  /** As its publisher names it, below its source's folder. */
  name: RelativePath,
  bytes: z.int().min(0).max(feedLimits.fileBytes),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

const BundledSource = z.strictObject({
  source: z.string().min(1).max(64),
  /** The address, without its query, or the path that it was fetched from. */
  origin: z.string().min(1).max(4096),
  fetchedAt: z.iso.datetime(),
  /** Whether its files lie in a folder, by whose paths records say what they are of. */
  isFolder: z.boolean(),
  files: z.array(BundledFile).min(1).max(feedLimits.folderFiles),
})

/** What a bundle says of itself; the signature is over this, and this holds the sum of every file. */
export const BundleManifest = z.strictObject({
  format: z.literal(bundleFormat),
  version: z.literal(1),
  createdAt: z.iso.datetime(),
  /** Fingerprint of the key that signed. */
  signedBy: z.string().max(100),
  sources: z.array(BundledSource).min(1).max(10_000),
})
export type BundleManifest = z.infer<typeof BundleManifest>
export type BundledSource = BundleManifest["sources"][number]

/** Where a file lies in the archive. */
export const entryName = (sourceNumber: number, name: string): string => `files/${sourceNumber}/${name}`
