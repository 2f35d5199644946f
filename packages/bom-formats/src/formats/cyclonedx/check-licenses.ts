import deprecatedIds from "spdx-license-ids/deprecated.json" with { type: "json" }
import licenseIds from "spdx-license-ids/index.json" with { type: "json" }
import { isObject, listOf } from "../../json-text.ts"
import { checkProperties, type Edition, type Fault } from "./check-json.ts"
import exceptionIds from "./exception-ids.json" with { type: "json" }

// The schema's list holds SPDX's exceptions too (spdx.schema.json, SPDX 3.28): `Classpath-exception-2.0`.
const known: ReadonlySet<string> = new Set([...licenseIds, ...deprecatedIds, ...exceptionIds])

/**
 * A list of licences (schema, `licenseChoice`): each a licence by SPDX id or by name, or an expression, which stands
 * alone but where the schema lets it stand beside licences: from 1.7 on, and in JSON before 1.5.
 */
export function checkLicenses(value: unknown, path: string, edition: Edition, fault: Fault): void {
  const choices = listOf(value)
  const expressions = choices.filter((each) => isObject(each) && each.expression !== undefined)
  const { specVersion, encoding } = edition
  const standsAlone = specVersion < "1.7" && (encoding === "xml" || specVersion >= "1.5")
  if (standsAlone && expressions.length > 0 && choices.length > 1)
    fault("license-choice", path, "A license expression stands alone: put all licenses into it, or list licenses.")
  choices.forEach((each, index) => {
    const at = `${path}/${index}`
    if (!isObject(each) || (each.expression === undefined && each.license === undefined)) {
      fault("license-choice", at, "A choice is a license or an expression.")
      return
    }
    if (each.expression !== undefined && each.license !== undefined)
      fault("license-choice", at, "A choice is a license or an expression, not both.")
    if (each.expression !== undefined && typeof each.expression !== "string")
      fault("license-choice", `${at}/expression`, "An expression is a text.")
    if (each.license !== undefined) checkLicense(each.license, `${at}/license`, edition, fault)
  })
}

function checkLicense(license: unknown, path: string, edition: Edition, fault: Fault): void {
  if (!isObject(license)) {
    fault("license-choice", path, "A license is an object with an id or a name.")
    return
  }
  const { id, name, text } = license
  for (const field of ["id", "name"])
    if (license[field] !== undefined && typeof license[field] !== "string")
      fault("license-choice", `${path}/${field}`, `A license has one ${field}, which is a text.`)
  // XML's schemas had one or none up to 1.5.
  const isUnnamed = id === undefined && name === undefined && edition.encoding === "xml" && edition.specVersion < "1.6"
  if ((id === undefined) === (name === undefined) && !isUnnamed)
    fault("license-choice", path, "A license has an id or a name, and not both.")
  // The schema's list still has `LGPL-2.1+` and its like, which the id list spells out.
  if (typeof id === "string" && !known.has(id.replace(/\+$/, "")))
    fault(
      "unknown-license-id",
      `${path}/id`,
      `${id.slice(0, 80)} is no SPDX license id; a license without one is given by its name.`,
    )
  if (isObject(text) && text.encoding !== undefined && text.encoding !== "base64")
    fault("unknown-value", `${path}/text/encoding`, "The encoding of a text is base64, or is left out.")
  checkProperties(license.properties, `${path}/properties`, edition, fault)
}
