import { z } from "zod"

const LockEntry = z.looseObject({
  version: z.string().optional(),
  license: z.string().optional(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  link: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
  dependencies: z.record(z.string(), z.string()).default({}),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
  peerDependencies: z.record(z.string(), z.string()).default({}),
  peerDependenciesMeta: z.record(z.string(), z.looseObject({ optional: z.boolean().optional() })).default({}),
})
export type LockEntry = z.output<typeof LockEntry>
const Lock = z.looseObject({ packages: z.record(z.string(), LockEntry) })

export interface LockedPackage {
  /** Folder in the lock file: `node_modules/a/node_modules/b`. */
  readonly place: string
  readonly name: string
  readonly entry: LockEntry
}

/** Every package of the registry in a lock file (npm's version 3). */
export function lockedPackages(lockFile: unknown): LockedPackage[] {
  return Object.entries(Lock.parse(lockFile).packages).flatMap(([place, entry]) =>
    place.includes("node_modules/") && !entry.link ? [{ place, name: nameOf(place), entry }] : [],
  )
}

/**
 * What ships: the packages that our workspaces need to run, and all that those need, found as Node finds them: in the
 * nearest `node_modules` upwards.
 */
export function shippedPackages(lockFile: unknown): LockedPackage[] {
  const { packages } = Lock.parse(lockFile)
  const shipped = new Map<string, LockedPackage>()
  const waiting = Object.keys(packages).filter((place) => /^(apps|packages)\/[^/]+$/.test(place))
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const entry = packages[place]
    if (!entry) continue
    for (const name of neededBy(entry)) {
      const found = nearest(packages, place, name)
      if (found === null || shipped.has(found)) continue
      const needed = packages[found]
      if (!needed || needed.link) continue
      shipped.set(found, { place: found, name, entry: needed })
      waiting.push(found)
    }
  }
  return [...shipped.values()].sort((a, b) => (a.place < b.place ? -1 : 1))
}

const neededBy = (entry: LockEntry): string[] => [
  ...Object.keys(entry.dependencies),
  ...Object.keys(entry.optionalDependencies),
  ...Object.keys(entry.peerDependencies).filter((name) => entry.peerDependenciesMeta[name]?.optional !== true),
]

function nearest(packages: Readonly<Record<string, LockEntry>>, from: string, name: string): string | null {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("node_modules/") - 1))) {
    const place = folder === "" ? `node_modules/${name}` : `${folder}/node_modules/${name}`
    if (Object.hasOwn(packages, place)) return place
    if (folder === "") return null
  }
}

const nameOf = (place: string): string => place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length)

/** Waybill's own bill of materials: what ships, as CycloneDX 1.6. */
export function ownBom(lockFile: unknown, version: string): object {
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: { component: { type: "application", "bom-ref": "waybill", name: "waybill", version } },
    components: shippedPackages(lockFile).map(({ place, name, entry }) => ({
      type: "library",
      "bom-ref": place,
      name,
      version: entry.version ?? "",
      purl: `pkg:npm/${name.replace("@", "%40")}@${entry.version ?? ""}`,
      ...(entry.license === undefined ? {} : { licenses: [{ expression: entry.license }] }),
    })),
  }
}
