import { existsSync } from "node:fs"
import { readFile } from "node:fs/promises"
import path from "node:path"
import { fileURLToPath } from "node:url"
import fastifyStatic from "@fastify/static"
import type { FastifyInstance } from "fastify"
import { makeNonce, pagePolicy } from "./security-headers.ts"

const webFolder = fileURLToPath(new URL("../../../web/dist/", import.meta.url))

/** Serves the web: hashed assets for ever, and the one page for every address that is not the API's. */
export async function mountPages(server: FastifyInstance, folder = webFolder): Promise<void> {
  if (!existsSync(path.join(folder, "index.html"))) {
    server.log.warn("the web is not built; only the API is served")
    return
  }
  const page = await readFile(path.join(folder, "index.html"), "utf8")
  await server.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, file) => {
      reply.header(
        "cache-control",
        file.includes(`${path.sep}assets${path.sep}`) ? "public, max-age=31536000, immutable" : "no-cache",
      )
    },
  })
  server.get("/*", (request, reply) => {
    const address = request.url.split("?", 1)[0] ?? "/"
    // What looks like a file or belongs to the API is not a page.
    if (
      (/^\/(api|v1|mcp)(\/|$)/.test(address) && address !== "/api/docs") ||
      /^\/(assets\/)?[^/]+\.[a-z0-9]{1,5}$/i.test(address)
    )
      return reply.callNotFound()
    const nonce = makeNonce()
    return reply
      .headers({ "content-security-policy": pagePolicy(nonce), "cache-control": "no-store" })
      .type("text/html; charset=utf-8")
      .send(page.replaceAll("__CSP_NONCE__", nonce))
  })
}
