import { parseArgs } from "node:util"
import { pino } from "pino"
import { makeResetLink } from "./features/people/make-reset-link.ts"
import { EmailAddress } from "./features/people/people.schema.ts"
import { resetMinutes } from "./features/people/session-life.domain.ts"
import { dataFolderOf, withOperatorDatabase } from "./operator-database.ts"

// `waybill people reset-link`: an operator's command, for the person whom no mail reaches.
const help = `Print a one-time link with which a person sets a new password. It works for ${resetMinutes} minutes.

Usage: waybill people reset-link EMAIL

  --data FOLDER      the server's data folder (WAYBILL_DATA, ./data); DATABASE_URL is used instead where it is set
  --public-url URL   address that people use (WAYBILL_PUBLIC_URL, http://localhost:8080)
  -h, --help         this help`

/** 0 printed, 2 usage, 4 nobody has the address. */
async function run(args: readonly string[]): Promise<number> {
  const given = readArguments(args)
  if (typeof given === "string") {
    console.error(`waybill: ${given}\nSee waybill people reset-link --help`)
    return 2
  }
  if (given.isHelp) {
    console.log(help)
    return 0
  }
  const { email, publicUrl } = given
  const link = await withOperatorDatabase(given.dataFolder, ({ database }) =>
    makeResetLink({ database, publicUrl, log: pino({ level: "error" }, process.stderr) }, email),
  )
  if (link === null) {
    console.error(`waybill: nobody has the address ${email}`)
    return 4
  }
  console.log(link.href)
  return 0
}

type Arguments =
  | { readonly isHelp: true }
  | { readonly isHelp: false; readonly email: string; readonly publicUrl: URL; readonly dataFolder: string }

/** What was given, or what is wrong with it. */
function readArguments(args: readonly string[]): Arguments | string {
  let read: ReturnType<typeof parse>
  try {
    read = parse(args)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  const { values, positionals } = read
  if (values.help) return { isHelp: true }
  const email = EmailAddress.safeParse(positionals[0])
  if (!email.success || positionals.length !== 1) return "usage: waybill people reset-link EMAIL"
  const url = values["public-url"] ?? process.env.WAYBILL_PUBLIC_URL ?? "http://localhost:8080"
  if (!URL.canParse(url)) return `${url} is no address`
  return { isHelp: false, email: email.data, publicUrl: new URL(url), dataFolder: dataFolderOf(values.data) }
}

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      data: { type: "string" },
      "public-url": { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
  })

process.exitCode = await run(process.argv.slice(2))
