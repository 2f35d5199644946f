import deprecatedIds from "spdx-license-ids/deprecated.json" with { type: "json" }
import licenseIds from "spdx-license-ids/index.json" with { type: "json" }
import { isObject, listOf } from "../../json-text.ts"
import { checkProperties, type Fault } from "./check-json.ts"

const known: ReadonlySet<string> = new Set([...licenseIds, ...deprecatedIds])

/** A list of licences (schema, `licenseChoice`): each a licence by SPDX id or by name, or an expression, which before 1.7 stands alone. */
export function checkLicenses(value: unknown, path: string, specVersion: string, fault: Fault): void {
  const choices = listOf(value)
  const expressions = choices.filter((each) => isObject(each) && each.expression !== undefined)
  if (specVersion < "1.7" && expressions.length > 0 && choices.length > 1)
    fault("license-choice", path, "A license expression stands alone: put all licenses into it, or list licenses.")
  choices.forEach((each, index) => {
    if (!isObject(each)) return
    const at = `${path}/${index}`
    if (each.expression !== undefined && each.license !== undefined)
      fault("license-choice", at, "A choice is a license or an expression, not both.")
    if (each.license !== undefined) checkLicense(each.license, `${at}/license`, specVersion, fault)
  })
}

function checkLicense(license: unknown, path: string, specVersion: string, fault: Fault): void {
  if (!isObject(license)) {
    fault("license-choice", path, "A license is an object with an id or a name.")
    return
  }
  const { id, name, text } = license
  for (const field of ["id", "name"])
    if (license[field] !== undefined && typeof license[field] !== "string")
      fault("license-choice", `${path}/${field}`, `A license has one ${field}, which is a text.`)
  if (id === undefined && name === undefined) fault("license-choice", path, "A license needs an id or a name.")
  // The schema's list still has `LGPL-2.1+` and its like, which the id list spells out.
  if (typeof id === "string" && !known.has(id.replace(/\+$/, "")))
    fault(
      "unknown-license-id",
      `${path}/id`,
      `${id.slice(0, 80)} is no SPDX license id; a license without one is given by its name.`,
    )
  if (isObject(text) && text.encoding !== undefined && text.encoding !== "base64")
    fault("unknown-value", `${path}/text/encoding`, "The encoding of a text is base64, or is left out.")
  checkProperties(license.properties, `${path}/properties`, specVersion, fault)
}
