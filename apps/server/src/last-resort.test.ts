import { execFile } from "node:child_process"
import { promisify } from "node:util"
import { expect, it } from "vitest"

const run = promisify(execFile)

it("what nobody caught is told; a failed promise ends nothing, an exception the server, in order", async () => {
  const module = new URL("./last-resort.ts", import.meta.url).href
  const script = `
    import { catchTheRest } from ${JSON.stringify(module)}
    const told = (level) => ({ err }, text) => console.log(level, err.message, "|", text)
    catchTheRest({ error: told("error"), fatal: told("fatal") }, async () => console.log("stopped"))
    void Promise.reject(new Error("nobody waits"))
    setTimeout(() => console.log("goes on"), 50)
    setTimeout(() => { throw new Error("in a callback") }, 100)
    setTimeout(() => console.log("never"), 60_000)`
  const ended = await run(process.execPath, ["--no-warnings", "--input-type=module", "-e", script]).catch(
    (error: { code: number; stdout: string }) => error,
  )
  expect(ended).toMatchObject({ code: 1 })
  expect(ended.stdout.trim().split("\n")).toEqual([
    "error nobody waits | a failure that nobody waited for",
    "goes on",
    "fatal in a callback | an exception that nobody caught: the server ends",
    "stopped",
  ])
})
