import { paths } from "../../paths.ts"
import { exactTime } from "../../ui/time.tsx"
import type { AuditEvent } from "./fetch-audit.ts"

/** What was done: `triage-rule.changed` is "Triage rule changed". */
export function deedOf(action: string): string {
  const words = action
    .replaceAll(/[.-]/g, " ")
    .replace(/^sbom\b/, "SBOM")
    .replace(/^vex\b/, "VEX")
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Who did it: the person, and the token where one spoke for them. */
export function actorOf({ actor }: AuditEvent): string {
  if (actor.token !== null) return actor.person === null ? actor.token : `${actor.token}, of ${actor.person}`
  if (actor.person !== null) return actor.person
  return actor.kind === "stranger" ? "somebody not signed in" : "Waybill itself"
}

/** What the object was called; of events from before names were kept what their record tells, else its id. */
export function objectOf({ object, before, after }: AuditEvent): string {
  if (object.name !== null && object.name !== "") return object.name
  for (const state of [after, before])
    for (const name of ["name", "asset", "title", "externalId", "vulnerability", "fileName", "author"]) {
      const text = fieldOf(state, name)
      if (typeof text === "string" && text !== "") return text
    }
  return object.id
}

/** Where the object has a page. */
export function objectPage({ object }: AuditEvent): string | null {
  if (object.kind === "asset") return paths.asset(object.id)
  if (object.kind === "product") return paths.product(object.id)
  return object.kind === "component" ? paths.component(object.id) : null
}

/** What differs between before and after, a line a field. */
export function differencesOf({
  before,
  after,
}: AuditEvent): readonly { readonly name: string; readonly before: string; readonly after: string }[] {
  const names = new Set([...namesOf(before), ...namesOf(after)])
  return [...names]
    .map((name) => ({ name, before: textOf(fieldOf(before, name)), after: textOf(fieldOf(after, name)) }))
    .filter((each) => each.before !== each.after)
    .map((each) => ({ ...each, name: fieldWords(each.name) }))
}

/** `expiresAt` is "Expires at". */
function fieldWords(name: string): string {
  const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const namesOf = (state: unknown): string[] => (typeof state === "object" && state !== null ? Object.keys(state) : [])

const fieldOf = (state: unknown, name: string): unknown =>
  typeof state === "object" && state !== null ? Reflect.get(state, name) : undefined

function textOf(value: unknown): string {
  if (value === undefined || value === null) return ""
  if (Array.isArray(value)) return value.map(textOf).join(", ")
  if (typeof value === "boolean") return value ? "yes" : "no"
  if (typeof value !== "string") return JSON.stringify(value)
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? exactTime(value) : value
}
