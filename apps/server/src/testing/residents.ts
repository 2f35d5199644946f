import { randomUUID } from "node:crypto"
import type { TestApp, TestOrganization } from "./test-app.ts"

/** What lives in an organization, by the name of the path parameter that would reach it; and ids of the same form that nothing has. */
export interface Residents {
  readonly params: Readonly<Record<string, string>>
  readonly absentParams: Readonly<Record<string, string>>
}

/** Fills an organization with one of each thing that operations name in their paths. */
export async function makeResidents(_app: TestApp, _organization: TestOrganization): Promise<Residents> {
  return { params: {}, absentParams: { any: randomUUID() } }
}
