import { execFileSync } from "node:child_process"
import { cp, glob, mkdir, readFile, rm, writeFile } from "node:fs/promises"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { packCommandLine } from "./pack-command-line.ts"

// Makes packages that a project of somebody else can install: JavaScript and declarations, since Node takes no
// TypeScript below node_modules; and of the command line (`cli`) one that `npx` runs.
const root = fileURLToPath(new URL("../", import.meta.url))
const usage = "usage: npm run pack -- FOLDER PACKAGE…   e.g. npm run pack -- /tmp/packed sdk cli"
const tsc = path.join(root, "node_modules/typescript-native/bin/tsc")

/** Writes `packages/NAME` into `target/NAME`; its own tests stay behind. */
async function pack(name: string, target: string): Promise<void> {
  const [source, made] = [path.join(root, "packages", name), path.join(target, name)]
  const files: string[] = []
  for await (const file of glob("src/**/*.ts", { cwd: source, exclude: ["**/*.test.ts", "**/testing/**"] }))
    files.push(file)
  await rm(made, { recursive: true, force: true })
  await mkdir(made, { recursive: true })
  const project = path.join(made, "tsconfig.json")
  await writeFile(
    project,
    JSON.stringify({
      extends: path.join(root, "tsconfig.base.json"),
      compilerOptions: {
        noEmit: false,
        declaration: true,
        rewriteRelativeImportExtensions: true,
        rootDir: path.join(source, "src"),
        outDir: path.join(made, "dist"),
        typeRoots: [path.join(root, "node_modules/@types")],
      },
      files: files.map((file) => path.join(source, file)),
    }),
  )
  execFileSync(process.execPath, [tsc, "-p", project], { stdio: "inherit" })
  await rm(project)
  const manifest = JSON.parse(await readFile(path.join(source, "package.json"), "utf8"))
  manifest.exports["./*"] = { types: "./dist/*.d.ts", default: "./dist/*.js" }
  manifest.dependencies = { ...manifest.dependencies, ...(await siblings(source, files, manifest)) }
  await writeFile(path.join(made, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`)
  for (const file of ["README.md", ...(name === "sdk" ? ["openapi.json"] : [])])
    await cp(path.join(source, file), path.join(made, file))
  await cp(path.join(root, "LICENSE"), path.join(made, "LICENSE"))
}

/** The other packages that it imports; the workspace finds these without their being named. */
async function siblings(source: string, files: readonly string[], { version }: { readonly version: string }) {
  const texts = await Promise.all(files.map((file) => readFile(path.join(source, file), "utf8")))
  const names = texts.flatMap((text) =>
    [...text.matchAll(/ from "(@waybill\/[\w-]+)\//g)].map(([, name]) => name ?? ""),
  )
  return Object.fromEntries([...new Set(names)].sort().map((name) => [name, version]))
}

const [folder, ...names] = process.argv.slice(2)
if (folder === undefined || names.length === 0) {
  console.error(usage)
  process.exit(2)
}
for (const name of names) {
  if (name === "cli") await packCommandLine(path.join(path.resolve(folder), name))
  else await pack(name, path.resolve(folder))
  console.log(path.join(path.resolve(folder), name))
}
