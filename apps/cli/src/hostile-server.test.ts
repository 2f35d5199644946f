import { createServer, type Server } from "node:http"
import { tmpdir } from "node:os"
import { afterAll, beforeAll, expect, it } from "vitest"
import { run } from "./run.ts"

// What moves the cursor, colours, rewrites the line, sets the title or turns the direction of text; the last is beyond
// the first plane.
const marks = ["\u001b[2J", "\u009b31m", "\rfaked", "\u001b]0;title\u0007", "\u202e", "\u{e0041}"]
const hostile = marks.join("x")

let server: Server
let url: string
beforeAll(async () => {
  server = createServer((request, response) => {
    const isRefusal = request.url?.includes("refused")
    response.writeHead(isRefusal ? 403 : 200, { "content-type": "application/json" })
    response.end(
      JSON.stringify(
        isRefusal
          ? { title: hostile, detail: `two\nlines ${hostile}`, errors: [{ path: hostile, message: hostile }] }
          : { verdict: "affected", why: hostile, package: { key: hostile }, advisories: [], others: [] },
      ),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  url = typeof address === "object" && address !== null ? `http://127.0.0.1:${address.port}` : ""
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

async function cli(args: readonly string[], isTerminal: boolean) {
  const lines: string[] = []
  await run(args, {
    environment: { WAYBILL_URL: url, WAYBILL_CONFIG: tmpdir(), WAYBILL_API_KEY: "wbl_any" },
    isTerminal,
    columns: 120,
    out: (text) => void lines.push(text),
    say: (text) => void lines.push(text),
    progress: () => undefined,
    readInput: async () => "",
  })
  return lines.join("\n")
}

it("reaches no terminal with what a server or a document says, and changes nothing on the way to another program", async () => {
  for (const args of [
    ["explain", "pkg:npm/a@1"],
    ["explain", "pkg:npm/a@1", "--json"],
    ["explain", "pkg:npm/refused@1"],
  ]) {
    const shown = await cli(args, true)
    for (const mark of marks) expect(shown, args.join(" ")).not.toContain(mark)
    expect(shown).toContain("\\u001b[2J")
    expect(shown).toContain("\\udb40\\udc41")
    expect(shown.split("\n").length).toBeGreaterThan(1)
  }
  expect(JSON.parse(await cli(["explain", "pkg:npm/a@1", "--json"], true)).why).toBe(hostile)
  expect(await cli(["explain", "pkg:npm/a@1"], false)).toContain(hostile)
  expect(await cli(["explain", "pkg:npm/refused@1"], false)).not.toContain("\u001b")
})
