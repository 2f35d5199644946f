import { spawn } from "node:child_process"
import { fileURLToPath } from "node:url"

// Server and web side by side for work on them: the server starts again when its sources change, the web renews itself.
// Ctrl-C stops both.
const root = fileURLToPath(new URL("../", import.meta.url))
const publicUrl = "http://localhost:5173"
const programs = [
  ["--watch", "--watch-preserve-output", "apps/server/src/main.ts", "--port", "8080", "--public-url", publicUrl],
  ["node_modules/vite/bin/vite.js", "--config", "apps/web/vite.config.ts"],
]
const children = programs.map((args) => spawn(process.execPath, args, { cwd: root, stdio: "inherit" }))
for (const child of children)
  child.once("exit", () => {
    for (const other of children) other.kill("SIGTERM")
  })
console.log(`Open ${publicUrl}`)
