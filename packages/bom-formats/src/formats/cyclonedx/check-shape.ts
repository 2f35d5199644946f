import { isObject, type JsonObject, listOf } from "../../json-text.ts"
import type { Edition, Fault } from "./check-json.ts"

/** What a field of the schema is, where it is there at all. */
type Shape = "list" | "object" | "list-or-object"

type Shapes = Readonly<Record<string, Shape>>

const ofRoot: Shapes = {
  metadata: "object",
  services: "list",
  dependencies: "list",
  compositions: "list",
  vulnerabilities: "list",
  externalReferences: "list",
  properties: "list",
}
const ofMetadata: Shapes = {
  component: "object",
  tools: "list-or-object",
  authors: "list",
  licenses: "list",
  properties: "list",
  lifecycles: "list",
  supplier: "object",
}
const ofComponent: Shapes = {
  licenses: "list",
  hashes: "list",
  externalReferences: "list",
  properties: "list",
  components: "list",
  supplier: "object",
  manufacturer: "object",
  swid: "object",
  pedigree: "object",
  evidence: "object",
}

/**
 * What would be lost without a word, since it is something else than the JSON Schemas want there: a list that is none,
 * a reference without an address. XML has its own form of each, which `xml-to-json` knows. What the schemas do not know
 * at all is no fault: nothing of it is read.
 */
export function checkRootShape(root: JsonObject, edition: Edition, fault: Fault): void {
  if (edition.encoding !== "json") return
  if (root.version !== undefined && !Number.isInteger(root.version))
    fault("wrong-type", "/version", "version must be a whole number.")
  else if (Number(root.version ?? 1) < 1 && edition.specVersion >= "1.5")
    fault("wrong-version", "/version", "version must be 1 or more.")
  checkFields(root, "", ofRoot, fault)
  if (!isObject(root.metadata)) return
  checkFields(root.metadata, "/metadata", ofMetadata, fault)
  if (edition.specVersion < "1.5" && isObject(root.metadata.tools))
    fault("wrong-type", "/metadata/tools", `tools must be a list in ${edition.specVersion}.`)
}

/** As `checkRootShape`, of one component. */
export function checkComponentShape(component: JsonObject, path: string, edition: Edition, fault: Fault): void {
  if (edition.encoding !== "json") return
  checkFields(component, path, ofComponent, fault)
  mustBeText(component, "publisher", path, fault)
  for (const organization of ["supplier", "manufacturer"]) {
    const value = component[organization]
    if (isObject(value)) mustBeText(value, "name", `${path}/${organization}`, fault)
  }
  listOf(component.externalReferences).forEach((each, index) => {
    for (const field of ["type", "url"])
      if (!isObject(each) || typeof each[field] !== "string")
        fault(
          "incomplete-reference",
          `${path}/externalReferences/${index}/${field}`,
          `An external reference needs a ${field}.`,
        )
  })
}

function mustBeText(value: JsonObject, field: string, path: string, fault: Fault): void {
  if (value[field] !== undefined && typeof value[field] !== "string")
    fault("wrong-type", `${path}/${field}`, `${field} must be a text.`)
}

function checkFields(value: JsonObject, path: string, shapes: Shapes, fault: Fault): void {
  for (const [field, shape] of Object.entries(shapes)) {
    const found = value[field]
    if (found === undefined) continue
    const isRight = (shape !== "object" && Array.isArray(found)) || (shape !== "list" && isObject(found))
    const wanted = shape === "object" ? "an object" : "a list"
    // AWS Inspector writes `"component": null`.
    const words =
      found === null ? `${field} is null; it must be ${wanted}, or left out.` : `${field} must be ${wanted}.`
    if (!isRight) fault("wrong-type", `${path}/${field}`, words)
  }
}
