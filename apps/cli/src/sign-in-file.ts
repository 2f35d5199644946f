import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises"
import { homedir } from "node:os"
import path from "node:path"
import { CliError, exitCodes } from "./exit-codes.ts"

/** What `waybill login` leaves for later commands; readable by its owner alone. */
export interface SignIn {
  readonly url: string
  readonly cookie: string
}

/** `$XDG_CONFIG_HOME/waybill/sign-in.json`, or below `~/.config`; `WAYBILL_CONFIG` names another folder. */
export function signInFile(environment: Readonly<Record<string, string | undefined>>): string {
  const folder =
    environment.WAYBILL_CONFIG ?? path.join(environment.XDG_CONFIG_HOME ?? path.join(homedir(), ".config"), "waybill")
  return path.join(folder, "sign-in.json")
}

/** The kept sign-in, or null where there is none. */
export async function readSignIn(file: string): Promise<SignIn | null> {
  let text: string
  try {
    text = await readFile(file, "utf8")
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null
    throw error
  }
  try {
    const value: unknown = JSON.parse(text)
    if (
      typeof value === "object" &&
      value !== null &&
      "url" in value &&
      "cookie" in value &&
      typeof value.url === "string" &&
      typeof value.cookie === "string"
    )
      return { url: value.url, cookie: value.cookie }
  } catch (error) {
    throw new CliError(
      exitCodes.usage,
      `${file} cannot be read (${error instanceof Error ? error.message : "not JSON"}); sign in again with waybill login.`,
    )
  }
  throw new CliError(exitCodes.usage, `${file} is not a sign-in; sign in again with waybill login.`)
}

/** Keeps a sign-in; the file appears whole or not at all. */
export async function writeSignIn(file: string, signIn: SignIn): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const fresh = `${file}.${process.pid}.tmp`
  await writeFile(fresh, `${JSON.stringify(signIn, null, 2)}\n`, { mode: 0o600 })
  await rename(fresh, file)
}

/**
 * Removes the sign-in from this machine; the token itself lives on until it is revoked or expires. Nothing happens
 * where there is none.
 */
export const forgetSignIn = (file: string): Promise<void> => rm(file, { force: true })
