import { mkdir, writeFile } from "node:fs/promises"
import openapiTypescript, { astToString } from "openapi-typescript"
import { permissionMatrix, publicAndSessionList } from "../apps/server/src/http/matrix.ts"
import { openApiDocument } from "../apps/server/src/http/openapi.ts"
import { operations } from "../apps/server/src/operations.ts"
import { version } from "../apps/server/src/version.ts"

// Everything that is derived from the operations and checked in, so that a change of the contract is a visible diff.
const root = new URL("../", import.meta.url)

const document = openApiDocument(operations, version)
await writeFile(new URL("packages/sdk/openapi.json", root), `${JSON.stringify(document, null, 2)}\n`)

const types = astToString(await openapiTypescript(JSON.stringify(document), { alphabetize: false, exportType: true }))
await mkdir(new URL("packages/sdk/src/generated/", root), { recursive: true })
await writeFile(
  new URL("packages/sdk/src/generated/api.ts", root),
  `// Generated from openapi.json by \`npm run generate\`.\n${types}`,
)

await writeFile(new URL("apps/server/permission-matrix.txt", root), permissionMatrix(operations))
await writeFile(new URL("apps/server/public-and-session-operations.txt", root), publicAndSessionList(operations))
console.log(`${operations.length} operations`)
