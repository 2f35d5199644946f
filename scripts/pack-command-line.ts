import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "rolldown"

const root = fileURLToPath(new URL("../", import.meta.url))
const source = path.join(root, "apps/cli")

/**
 * Writes the command line into `target` as a package of one file and no dependencies, so that `npx` runs it from a
 * folder, a tarball or a registry.
 */
export async function packCommandLine(target: string): Promise<void> {
  await rm(target, { recursive: true, force: true })
  await mkdir(target, { recursive: true })
  const { output } = await build({
    input: path.join(source, "src/main.ts"),
    platform: "node",
    logLevel: "warn",
    output: { file: path.join(target, "waybill.js"), format: "esm" },
  })
  const { private: _, ...manifest } = JSON.parse(await readFile(path.join(source, "package.json"), "utf8"))
  const packed = {
    ...manifest,
    bin: { waybill: "waybill.js" },
    files: ["waybill.js", "NOTICE"],
    engines: { node: ">=22" },
  }
  await writeFile(path.join(target, "package.json"), `${JSON.stringify(packed, null, 2)}\n`)
  await cp(path.join(source, "README.md"), path.join(target, "README.md"))
  await cp(path.join(root, "LICENSE"), path.join(target, "LICENSE"))
  await writeFile(
    path.join(target, "NOTICE"),
    await noticesOf(output.flatMap((each) => ("moduleIds" in each ? each.moduleIds : []))),
  )
}

/** The licences of what others wrote and the file holds. */
async function noticesOf(modules: readonly string[]): Promise<string> {
  const packages = modules.flatMap((file) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? [])
  const notices = [...new Set(packages)].sort().map(async (folder) => {
    const { name, version } = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8"))
    return `${name} ${version}\n\n${await readFile(path.join(folder, "LICENSE"), "utf8")}`
  })
  return (await Promise.all(notices)).join("\n")
}
