import { prepareDatabase } from "../db/prepare-database.ts"
import { asSuperuser, withDatabase } from "./databases.ts"

const templateName = "waybill_template"

/** Makes the migrated, empty database that every test file clones. Called once, by the global set-up. */
export async function makeTemplateDatabase(postgresUrl: string): Promise<string> {
  await asSuperuser(postgresUrl, `create database ${templateName}`)
  await prepareDatabase(withDatabase(postgresUrl, templateName), "template", () => {})
  return templateName
}
