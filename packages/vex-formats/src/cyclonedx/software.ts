import { isObject, type JsonObject, listOf, textOf } from "@waybill/bom-formats/json-text"
import { hashName, isNamed, product, type VexIdentity, type VexProduct, vexLimits } from "../vex.ts"

/**
 * What each `bom-ref` of a CycloneDX document names. A component is meant as a part of what the document describes
 * (`metadata.component`), or, in a document that describes nothing of its own, of the component that it lies in. By
 * iteration: components may lie deep in each other.
 */
export function softwareByRef(root: JsonObject): Map<string, VexProduct> {
  const software = new Map<string, VexProduct>()
  const metadata = isObject(root.metadata) ? root.metadata : {}
  const serial = textOf(root.serialNumber)?.toLowerCase() ?? null
  const subject = isObject(metadata.component) ? identityOf(metadata.component, null) : null
  const add = (value: JsonObject, within: VexIdentity | null): VexIdentity => {
    const ref = textOf(value["bom-ref"])
    const one = { ...identityOf(value, serial), within: within !== null && isNamed(within) ? within : null }
    if (ref !== null && software.size < vexLimits.products) software.set(ref, one)
    return one
  }
  if (isObject(metadata.component)) add(metadata.component, null)
  const open: { readonly value: unknown; readonly within: VexIdentity | null }[] = []
  const push = (list: unknown, within: VexIdentity | null) => {
    for (const value of listOf(list)) open.push({ value, within })
  }
  if (isObject(metadata.component)) push(metadata.component.components, subject)
  push(root.components, subject)
  push(root.services, subject)
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    if (!isObject(each.value)) continue
    const own = add(each.value, each.within)
    push(each.value.components, each.within ?? own)
    push(each.value.services, each.within ?? own)
  }
  return software
}

/** A component as it names itself, and in the document with this serial number by its `bom-ref`. */
function identityOf(component: JsonObject, serialNumber: string | null): VexProduct {
  const group = textOf(component.group)
  const name = textOf(component.name)
  return product({
    purl: textOf(component.purl),
    cpe: textOf(component.cpe),
    hashes: listOf(component.hashes).flatMap((one) => {
      const [algorithm, value] = isObject(one) ? [textOf(one.alg), textOf(one.content)] : [null, null]
      return algorithm === null || value === null ? [] : [hashName(algorithm, value)]
    }),
    ...(serialNumber === null ? {} : { bomRef: textOf(component["bom-ref"]), serialNumber }),
    name: name === null || group === null ? name : `${group}/${name}`,
    version: textOf(component.version),
  })
}
