import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { expect, it } from "vitest"

const source = fileURLToPath(new URL("../", import.meta.url))

/** Files outside `outbound/` that may touch the network, each with its reason. */
const allowed: Readonly<Record<string, string>> = {
  "db/free-port.ts": "finds a free port of loopback for the database that it starts",
  "http/caller-address.ts": "asks whether a text is an address",
  "http/server.ts": "listens; it never calls",
  "http/unreadable-request.ts": "names a status",
}

it("nothing but outbound/ opens connections to the outside", () => {
  const found: string[] = []
  for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith(".ts") || entry.name.endsWith(".test.ts")) continue
    const file = path.relative(source, path.join(entry.parentPath, entry.name))
    if (file.startsWith("outbound/") || file.startsWith("testing/") || file in allowed) continue
    const text = readFileSync(path.join(source, file), "utf8")
    const isCalling =
      /^import (?!type )[^"]*"(node:)?(http|https|http2|net|tls|dgram|dns|dns\/promises|undici|ws)"/m.test(text) ||
      /(^|[^.\w])fetch\(|new WebSocket\(|import\("(node:)?(http|https|http2|net|tls|dgram|dns|undici)"\)/m.test(text)
    if (isCalling) found.push(file)
  }
  expect(found).toEqual([])
})
