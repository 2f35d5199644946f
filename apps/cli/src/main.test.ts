import { spawn } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"
import { expect, it } from "vitest"

const main = fileURLToPath(new URL("main.ts", import.meta.url))

it("ends quietly, with its own exit code, where who reads has gone", async () => {
  for (const [args, exit] of [
    [["--help"], 0],
    [["nonsense"], 2],
  ] as const) {
    const child = spawn(process.execPath, [main, ...args], { stdio: ["ignore", "pipe", "pipe"] })
    child.stdout.destroy()
    let said = ""
    child.stderr.on("data", (chunk: Buffer) => {
      said += chunk.toString()
    })
    const [withoutReader] = await once(child, "close")
    expect(withoutReader).toBe(exit)
    expect(said).not.toContain("EPIPE")
  }
})
