import { isObject, type JsonObject, listOf } from "../../json-text.ts"

type Fault = (code: string, path: string, message: string) => void

/**
 * What would be lost without a word, since it is something else than SPDX wants there: a list that is none, a reference
 * without its locator (SPDX 2.3, clauses 7.10, 7.21 and 11; spdx-schema.json).
 */
export function checkRootShape(root: JsonObject, fault: Fault): void {
  for (const list of ["packages", "relationships", "documentDescribes"]) mustBeList(root, list, "", fault)
  if (root.creationInfo !== undefined && !isObject(root.creationInfo))
    fault("wrong-type", "/creationInfo", "creationInfo must be an object.")
}

/** As `checkRootShape`, of one package (clause 7). */
export function checkPackageShape(value: JsonObject, path: string, fault: Fault): void {
  for (const field of packageTexts) mustBeText(value, field, path, fault)
  mustBeList(value, "externalRefs", path, fault)
  mustBeList(value, "checksums", path, fault)
  listOf(value.externalRefs).forEach((each, index) => {
    mustHave(each, ["referenceType", "referenceLocator"], `${path}/externalRefs/${index}`, fault)
  })
  listOf(value.checksums).forEach((each, index) => {
    mustHave(each, ["algorithm", "checksumValue"], `${path}/checksums/${index}`, fault)
  })
}

/** As `checkRootShape`, of one relationship (clause 11). */
export function checkRelationshipShape(value: unknown, path: string, fault: Fault): void {
  mustHave(value, ["spdxElementId", "relationshipType", "relatedSpdxElement"], path, fault)
}

const packageTexts = [
  "name",
  "versionInfo",
  "supplier",
  "originator",
  "licenseConcluded",
  "licenseDeclared",
  "primaryPackagePurpose",
]

function mustBeList(value: JsonObject, field: string, path: string, fault: Fault): void {
  if (value[field] !== undefined && !Array.isArray(value[field]))
    fault("wrong-type", `${path}/${field}`, `${field} must be a list.`)
}

function mustBeText(value: JsonObject, field: string, path: string, fault: Fault): void {
  if (value[field] !== undefined && typeof value[field] !== "string")
    fault("wrong-type", `${path}/${field}`, `${field} must be a text.`)
}

function mustHave(value: unknown, fields: readonly string[], path: string, fault: Fault): void {
  for (const field of fields)
    if (!isObject(value) || typeof value[field] !== "string")
      fault("incomplete", `${path}/${field}`, `${field} is missing, or is no text.`)
}
