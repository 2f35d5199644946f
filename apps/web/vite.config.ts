import { readdir, readFile, writeFile } from "node:fs/promises"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { brotliCompress, gzip } from "node:zlib"
import react from "@vitejs/plugin-react"
import { defineConfig, type Plugin } from "vite"

const server = process.env.WAYBILL_URL ?? "http://127.0.0.1:8080"

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  plugins: [react(), compressed()],
  server: { port: 5173, proxy: { "/api": server, "/healthz": server } },
  build: {
    target: "es2023",
    // light-dark() stays what it is: rewritten for older browsers it would follow the system alone, not the choice.
    cssTarget: ["chrome125", "firefox125", "safari17.5"],
    // Nothing is inlined: the policy allows no data: scripts or styles, and small files are compressed and cached
    // anyway.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // What many pages share comes as one file: by themselves the parts were 72 requests for an asset's page.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: "shared", minShareCount: 6 }] } } },
  },
})

/** Writes .br and .gz beside each text file, once, so that the server compresses nothing while it serves. */
function compressed(): Plugin {
  return {
    name: "compressed",
    apply: "build",
    async writeBundle({ dir }) {
      if (!dir) return
      const entries = await readdir(dir, { recursive: true, withFileTypes: true })
      for (const entry of entries) {
        if (!entry.isFile() || !/\.(js|css|svg)$/.test(entry.name)) continue
        const file = path.join(entry.parentPath, entry.name)
        const bytes = await readFile(file)
        await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }))
        await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes))
      }
    },
  }
}
