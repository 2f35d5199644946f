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

/** The same as it is edited, with who corrected it last. */
export function editedComponent(component: ComponentDetail) {
  const correction = component.corrections.find((each) => each.kind === "component")
  return {
    fields: fieldsOfComponent(component),
    etag: `"${correction?.revision ?? 0}"`,
    ...(correction ? { changed: { by: correction.by, at: correction.updatedAt } } : {}),
  }
}

/** What the fields are called, to whoever is told that somebody else changed one. */
export const correctionWords = {
  purl: ["purl", String],
  cpe: ["CPE", String],
  licenses: ["Licenses", (lines: string) => linesOf(lines).join(", ")],
  supplier: ["Supplier", String],
  note: ["Why", String],
  reach: ["Reach", String],
} as const

/**
 * What the form says otherwise than the component does, in the API's words; empty where it says the same. An empty text
 * says that it has none.
 */
export function correctedValues(now: CorrectionFields, before: CorrectionFields) {
  const licenses = linesOf(now.licenses)
  return {
    ...(now.purl.trim() === before.purl ? {} : { purl: now.purl.trim() }),
    ...(now.cpe.trim() === before.cpe ? {} : { cpe: now.cpe.trim() }),
    ...(licenses.join("\n") === before.licenses ? {} : { licenses }),
    ...(now.supplier.trim() === before.supplier ? {} : { supplier: now.supplier.trim() }),
  }
}

const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((each) => each.trim())
    .filter((each) => each !== "")
