import { readFile } from "node:fs/promises"
import { CliError, exitCodes } from "./exit-codes.ts"
import { unreadable } from "./sent-file.ts"

/** Whether a value of JSON is an object. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The objects of a file: one, a list, or one a line; `what` they should be is said where they are not. */
export async function readJsonObjects(file: string, what: string): Promise<Record<string, unknown>[]> {
  const text = await readFile(file, "utf8").catch(unreadable(file))
  const values = parse(text) ?? text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [parse(line)]))
  const objects = [values].flat()
  if (!objects.every(isObject))
    throw new CliError(exitCodes.usage, `${file} holds no ${what}: one object, a list of them, or one a line`)
  return objects
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
