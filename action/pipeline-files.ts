import { writeFile } from "node:fs/promises"
import path from "node:path"

// Over what the server answers at once.
const largeText = "x".repeat(34 * 1024 * 1024)

/** A name as a stranger's document may have it: orders to a runner, of the terminal, and out of a link. */
const orders = "a\n::set-output name=findings::0\u001b[2J\u009b31m\rb ##[add-mask]shop](https://example.com/)"

/**
 * The SBOMs that tests of pipelines upload: one with a high finding, one that is broken, one whose name gives a runner
 * orders, and the first two again, so large that the server answers with a job.
 */
export async function writePipelineFiles(folder: string): Promise<void> {
  const bom = (name: string, component: object) =>
    JSON.stringify({
      bomFormat: "CycloneDX",
      specVersion: "1.5",
      metadata: { component: { type: "application", name, version: "1" } },
      components: [component],
    })
  const lodash = { type: "library", name: "lodash", version: "4.17.20", purl: "pkg:npm/lodash@4.17.20" }
  await writeFile(path.join(folder, "bom.json"), bom("shop|<b>", lodash))
  await writeFile(path.join(folder, "broken.json"), "{")
  await writeFile(path.join(folder, "orders.json"), bom(orders, lodash))
  await writeFile(path.join(folder, "large one & more.json"), bom("large shop", { ...lodash, description: largeText }))
  await writeFile(path.join(folder, "large&more.json"), bom("large store", { ...lodash, description: largeText }))
  await writeFile(
    path.join(folder, "large-broken.json"),
    bom("broken shop", { ...lodash, type: "thing", description: largeText }),
  )
}
