import type { JsonDocument } from "../../json-document.ts"
import { isObject, type JsonObject, listOf } from "../../json-text.ts"
import { checkLicenses } from "./check-licenses.ts"
import { checkComponentShape, checkRootShape } from "./check-shape.ts"

/** Notes a fault with its JSON pointer. */
export type Fault = (code: string, path: string, message: string) => void

/** Which of CycloneDX's schemas holds: they differ by version, and JSON's from XML's. */
export interface Edition {
  readonly specVersion: string
  readonly encoding: "json" | "xml"
}

/**
 * What the JSON Schemas of CycloneDX forbid beside the fields that we read (cyclonedx.org/docs; ECMA-424 §components
 * and following): so that a document which its own specification calls invalid is told so, with the place. `service`:
 * told each that has a reference.
 */
export function checkCycloneDx(
  document: JsonDocument,
  edition: Edition,
  fault: Fault,
  service: (reference: string) => void,
): void {
  const root = document.head
  checkRootShape(root, edition, fault)
  if (root.serialNumber !== undefined && !isMatching(root.serialNumber, serialNumber))
    fault(
      "invalid-serial-number",
      "/serialNumber",
      "serialNumber must be urn:uuid: and a UUID in lower-case hexadecimal.",
    )
  if (isObject(root.metadata)) checkMetadata(root.metadata, edition, fault)
  let index = 0
  for (const each of document.items("services")) {
    checkService(each, `/services/${index}`, edition, fault)
    for (const reference of referencesOf(each)) service(reference)
    index += 1
  }
  if (edition.specVersion < "1.7") return
  index = 0
  for (const each of document.items("citations")) {
    if (isObject(each)) checkCitation(each, `/citations/${index}`, fault)
    index += 1
  }
}

/** One component: the parts of it that matching does not read. */
export function checkComponent(value: JsonObject, path: string, edition: Edition, fault: Fault): void {
  checkComponentShape(value, path, edition, fault)
  if (value["bom-ref"] === "" && edition.specVersion >= "1.5")
    fault("empty-bom-ref", `${path}/bom-ref`, "bom-ref must not be empty.")
  oneOf(value.scope, scopes, `${path}/scope`, fault)
  checkLicenses(value.licenses, `${path}/licenses`, edition, fault)
  checkProperties(value.properties, `${path}/properties`, edition, fault)
  if (isObject(value.swid))
    for (const field of ["tagId", "name"])
      if (typeof value.swid[field] !== "string")
        fault("incomplete-swid", `${path}/swid/${field}`, `A SWID tag needs ${field}.`)
  if (value.versionRange !== undefined) {
    if (value.isExternal !== true && value.isExternal !== "true")
      fault(
        "version-range-inside",
        `${path}/versionRange`,
        "versionRange is for external components only (isExternal).",
      )
    if (value.version !== undefined)
      fault("version-and-range", `${path}/versionRange`, "A component has a version or a versionRange, not both.")
  }
  if (isObject(value.pedigree))
    listOf(value.pedigree.patches).forEach((patch, index) => {
      const at = `${path}/pedigree/patches/${index}`
      if (!isObject(patch)) return
      oneOf(patch.type, patchTypes, `${at}/type`, fault)
      listOf(patch.resolves).forEach((issue, place) => {
        if (isObject(issue)) oneOf(issue.type, issueTypes, `${at}/resolves/${place}/type`, fault)
      })
    })
}

const serialNumber = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
// RFC 3339, the zone left out where the XSD's dateTime allows it.
const timestamp = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}(:\d{2}(\.\d+)?)?([Zz]|[+-]\d{2}:?\d{2})?$/
const scopes = ["required", "optional", "excluded"]
const patchTypes = ["unofficial", "monkey", "backport", "cherry-pick"]
const issueTypes = ["defect", "enhancement", "security"]
const flows = ["inbound", "outbound", "bi-directional", "unknown"]

const isMatching = (value: unknown, form: RegExp): boolean =>
  typeof value === "string" && value.length < 256 && form.test(value)

function oneOf(value: unknown, allowed: readonly string[], path: string, fault: Fault): void {
  if (value !== undefined && !(typeof value === "string" && allowed.includes(value)))
    fault("unknown-value", path, `${JSON.stringify(value).slice(0, 80)} is none of ${allowed.join(", ")}.`)
}

function checkMetadata(metadata: JsonObject, edition: Edition, fault: Fault): void {
  if (metadata.timestamp !== undefined && !isMatching(metadata.timestamp, timestamp))
    fault(
      "invalid-timestamp",
      "/metadata/timestamp",
      "timestamp must be a date and time, such as 2026-04-13T20:20:39Z.",
    )
  if (edition.specVersion >= "1.7" && metadata.distribution !== undefined)
    fault(
      "unknown-property",
      "/metadata/distribution",
      "metadata has no distribution; there is distributionConstraints.",
    )
  checkLicenses(metadata.licenses, "/metadata/licenses", edition, fault)
  checkProperties(metadata.properties, "/metadata/properties", edition, fault)
}

/** From 1.6 on a property must have a name. */
export function checkProperties(value: unknown, path: string, edition: Edition, fault: Fault): void {
  if (edition.specVersion < "1.6") return
  listOf(value).forEach((each, index) => {
    if (!isObject(each) || typeof each.name !== "string")
      fault("unnamed-property", `${path}/${index}/name`, "A property needs a name.")
  })
}

function checkService(service: unknown, path: string, edition: Edition, fault: Fault): void {
  if (!isObject(service) || typeof service.name !== "string") {
    fault("no-name", `${path}/name`, "A service needs a name.")
    return
  }
  checkProperties(service.properties, `${path}/properties`, edition, fault)
  checkLicenses(service.licenses, `${path}/licenses`, edition, fault)
  listOf(service.data).forEach((each, index) => {
    if (isObject(each)) oneOf(each.flow, flows, `${path}/data/${index}/flow`, fault)
  })
}

/** Of a service and of those that it is made of. */
function referencesOf(service: unknown): string[] {
  const found: string[] = []
  const open = [service]
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    if (!isObject(each)) continue
    if (typeof each["bom-ref"] === "string") found.push(each["bom-ref"])
    for (const inner of listOf(each.services)) open.push(inner)
  }
  return found
}

function checkCitation(citation: JsonObject, path: string, fault: Fault): void {
  for (const field of ["attributedTo", "process"]) {
    const value = citation[field]
    if (value !== undefined && typeof value !== "string")
      fault("incomplete-citation", `${path}/${field}`, `A citation has one ${field}, which is a text.`)
  }
  if (citation.attributedTo === undefined && citation.process === undefined)
    fault("incomplete-citation", path, "A citation needs attributedTo or process.")
  if ((citation.pointers === undefined) === (citation.expressions === undefined))
    fault("incomplete-citation", path, "A citation has either pointers or expressions.")
}
