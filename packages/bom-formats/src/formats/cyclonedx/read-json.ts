import type { BomBuilder } from "../../bom-builder.ts"
import type { BomComponent, BomRead, SecurityReference } from "../../document.ts"
import type { JsonDocument } from "../../json-document.ts"
import { isObject, type JsonObject, listOf, textOf } from "../../json-text.ts"
import { sourceInProperties, upstreamBeside } from "../source-package.ts"
import { checkComponent, checkCycloneDx, type Edition } from "./check-json.ts"
import { componentTypes, hashFault, specVersionsOf } from "./component-rules.ts"

/**
 * Reads CycloneDX JSON 1.2 to 1.7 (cyclonedx.org/docs, ECMA-424). Components inside components are listed beside them:
 * being inside is not depending.
 */
export function readCycloneDxJson<Component>(
  source: JsonDocument,
  builder: BomBuilder<Component>,
  encoding: "json" | "xml" = "json",
): BomRead<Component> & { ok: true } {
  const root = source.head
  const specVersion = textOf(root.specVersion)
  const specVersions = specVersionsOf[encoding]
  if (specVersion === null || !specVersions.includes(specVersion))
    throw builder.refusal(
      422,
      "unknown-spec-version",
      "/specVersion",
      `specVersion is ${JSON.stringify(root.specVersion ?? null)}; taken are ${specVersions.join(", ")}.`,
    )
  if (root.bomFormat !== "CycloneDX")
    throw builder.refusal(422, "wrong-bom-format", "/bomFormat", 'bomFormat must be "CycloneDX".')
  const edition: Edition = { specVersion, encoding }
  checkCycloneDx(
    source,
    edition,
    (code, path, message) => builder.error(code, path, message),
    (reference) => builder.mention(reference),
  )
  const metadata = isObject(root.metadata) ? root.metadata : {}
  if (isObject(metadata.component)) {
    const subject = readComponent(metadata.component, "/metadata/component", edition, builder)
    builder.setSubject(subject, "/metadata/component")
    addGuessedSystem(metadata.component, builder)
    addAll(listOf(metadata.component.components), "/metadata/component/components", edition, builder)
  }
  if (root.components !== undefined && !Array.isArray(root.components))
    builder.error("not-a-list", "/components", "components must be a list.")
  addAll(source.items("components"), "/components", edition, builder)
  readDependencies(source.items("dependencies"), builder)
  const { document, problems } = builder.finish({
    format: "cyclonedx",
    encoding,
    specVersion,
    serialNumber: textOf(root.serialNumber),
    documentVersion: typeof root.version === "number" ? String(root.version) : null,
    createdAt: textOf(metadata.timestamp),
    tools: readTools(metadata.tools),
  })
  return { ok: true, document, problems }
}

/** Tern writes the operating system of an image as a property of it: `Debian GNU/Linux 10 (buster)`. */
function addGuessedSystem(subject: JsonObject, builder: BomBuilder<unknown>): void {
  listOf(subject.properties).forEach((each, index) => {
    const name = isObject(each) && each.name === "tern:os_guess" ? textOf(each.value) : null
    if (name !== null && name.length <= builder.limits.name)
      builder.addSystem({
        kind: "operating-system",
        name,
        version: null,
        path: `/metadata/component/properties/${index}`,
      })
  })
}

function addAll(components: Iterable<unknown>, path: string, edition: Edition, builder: BomBuilder<unknown>): void {
  let index = 0
  for (const value of components) addWithInner(value, `${path}/${index++}`, edition, builder)
}

function addWithInner(component: unknown, path: string, edition: Edition, builder: BomBuilder<unknown>): void {
  // Iteration: how deep components may lie in each other is the document's choice up to the limit.
  const open = [{ value: component, path }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (!isObject(next.value)) {
      builder.error("not-an-object", next.path, "A component must be an object.")
      continue
    }
    builder.add(readComponent(next.value, next.path, edition, builder), next.path)
    const inner = listOf(next.value.components)
    for (let i = inner.length - 1; i >= 0; i -= 1) open.push({ value: inner[i], path: `${next.path}/components/${i}` })
  }
}

function readComponent(value: JsonObject, path: string, edition: Edition, builder: BomBuilder<unknown>): BomComponent {
  checkComponent(value, path, edition, (code, at, message) => builder.error(code, at, message))
  const type = textOf(value.type)
  if (type === null || !componentTypes.has(type))
    builder.error(
      "unknown-component-type",
      `${path}/type`,
      `${JSON.stringify(value.type ?? null)} is no component type; there are ${[...componentTypes].join(", ")}.`,
    )
  if (typeof value.name !== "string") builder.error("no-name", `${path}/name`, "A component needs a name.")
  for (const field of ["version", "purl", "cpe", "bom-ref", "group"] as const)
    if (value[field] !== undefined && typeof value[field] !== "string")
      builder.error("not-a-text", `${path}/${field}`, `${field} must be a text.`)
  return {
    bomRef: textOf(value["bom-ref"]),
    type: type ?? "library",
    group: textOf(value.group),
    name: textOf(value.name) ?? (typeof value.name === "string" ? "(unnamed)" : ""),
    version: textOf(value.version),
    purl: textOf(value.purl),
    upstream: upstreamBeside(textOf(value.purl), sourceInProperties(value)),
    cpe: textOf(value.cpe),
    licenses: readLicenses(value.licenses, `${path}/licenses`, builder),
    hashes: readHashes(value.hashes, `${path}/hashes`, builder),
    supplier: nameOf(value.supplier) ?? nameOf(value.manufacturer) ?? textOf(value.publisher),
    scope: textOf(value.scope),
    securityReferences: builder.securityReferences(readSecurityReferences(value), `${path}/externalReferences`),
  }
}

/** Of an organization. */
const nameOf = (value: unknown): string | null => (isObject(value) ? textOf(value.name) : null)

const referenceKinds: ReadonlyMap<unknown, SecurityReference["kind"]> = new Map([
  ["advisories", "advisory"],
  ["vulnerability-assertion", "vulnerability-assertion"],
  ["exploitability-statement", "exploitability-statement"],
])

function readSecurityReferences(value: JsonObject): SecurityReference[] {
  const tagId = isObject(value.swid) ? textOf(value.swid.tagId) : null
  return [
    ...listOf(value.externalReferences).flatMap((each): SecurityReference[] => {
      const kind = isObject(each) ? referenceKinds.get(each.type) : undefined
      const locator = isObject(each) ? textOf(each.url) : null
      return !isObject(each) || kind === undefined || locator === null
        ? []
        : [{ kind, locator, comment: textOf(each.comment) }]
    }),
    ...(tagId === null ? [] : [{ kind: "swid" as const, locator: `swid:${tagId}`, comment: null }]),
  ]
}

function readLicenses(value: unknown, path: string, builder: BomBuilder<unknown>): string[] {
  return listOf(value).flatMap((each, index) => {
    if (!isObject(each)) return []
    const license = each.license
    if (!isObject(license)) return textOf(each.expression) ?? []
    const name = textOf(license.name)
    return (
      textOf(license.id) ??
      (name && cutName(name, `${path}/${index}/license/name`, builder)) ??
      textOf(license.url) ??
      []
    )
  })
}

/**
 * Generators of Python's packages put the whole text of a license where its name belongs, which may be longer than any
 * name.
 */
function cutName(name: string, path: string, builder: BomBuilder<unknown>): string {
  const { license } = builder.limits
  if (name.length * 3 <= license || Buffer.byteLength(name) <= license) return name
  builder.warn("license-cut", path, `The name of the license has more than ${license} bytes: its beginning is kept.`)
  // A character of the text is three bytes at most, half of a pair is none.
  return name.slice(0, Math.floor(license / 3)).toWellFormed()
}

function readHashes(value: unknown, path: string, builder: BomBuilder<unknown>): BomComponent["hashes"] {
  return listOf(value).flatMap((each, index) => {
    const algorithm = isObject(each) ? textOf(each.alg) : null
    const content = isObject(each) ? textOf(each.content) : null
    const fault = algorithm === null || content === null ? "a hash has alg and content" : hashFault(algorithm, content)
    if (fault !== null || algorithm === null || content === null) {
      builder.error("invalid-hash", `${path}/${index}`, `${fault}.`)
      return []
    }
    return [{ algorithm, value: content.toLowerCase() }]
  })
}

function readDependencies(dependencies: Iterable<unknown>, builder: BomBuilder<unknown>): void {
  let index = -1
  for (const each of dependencies) {
    index += 1
    const from = isObject(each) ? textOf(each.ref) : null
    if (!isObject(each) || from === null) {
      builder.error("invalid-dependency", `/dependencies/${index}/ref`, "A dependency needs the ref of a component.")
      continue
    }
    if (each.dependsOn !== undefined && !Array.isArray(each.dependsOn))
      builder.error("wrong-type", `/dependencies/${index}/dependsOn`, "dependsOn must be a list.")
    for (const [position, to] of listOf(each.dependsOn).entries()) {
      const path = `/dependencies/${index}/dependsOn/${position}`
      if (typeof to === "string") builder.dependsOn(from, to, path)
      else builder.error("invalid-dependency", path, "dependsOn lists references, which are texts.")
    }
  }
}

function readTools(value: unknown): string[] {
  const entries = isObject(value) ? [...listOf(value.components), ...listOf(value.services)] : listOf(value)
  return entries
    .flatMap((each) =>
      isObject(each) ? [textOf(each.name), textOf(each.version)].filter((part) => part !== null).join(" ") || [] : [],
    )
    .slice(0, 50)
}
