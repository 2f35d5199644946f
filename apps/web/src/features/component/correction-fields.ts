import type { ComponentDetail } from "./fetch-components.ts"

/** What people write of one component, as the form holds it. */
export interface CorrectionFields {
  readonly purl: string
  readonly cpe: string
  /** One a line. */
  readonly licenses: string
  readonly supplier: string
  readonly note: string
  readonly reach: "asset" | "organization"
}

/** The form of a component, before anything is written. */
export const fieldsOfComponent = (component: ComponentDetail): CorrectionFields => ({
  purl: component.purl ?? "",
  cpe: component.cpe ?? "",
  licenses: component.licenses.join("\n"),
  supplier: component.supplier ?? "",
  note: "",
  reach: "asset",
})

/** What the form says otherwise than the component, in the API's words; empty where it says the same. An empty text says that it has none. */
export function correctedValues({ purl, cpe, licenses, supplier }: CorrectionFields, component: ComponentDetail) {
  const list = licenses
    .split("\n")
    .map((each) => each.trim())
    .filter((each) => each !== "")
  return {
    ...(purl.trim() === (component.purl ?? "") ? {} : { purl: purl.trim() }),
    ...(cpe.trim() === (component.cpe ?? "") ? {} : { cpe: cpe.trim() }),
    ...(list.join("\n") === component.licenses.join("\n") ? {} : { licenses: list }),
    ...(supplier.trim() === (component.supplier ?? "") ? {} : { supplier: supplier.trim() }),
  }
}
