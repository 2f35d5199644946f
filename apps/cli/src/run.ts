import { parseArgs } from "node:util"
import manifest from "../package.json" with { type: "json" }
import { type Command, type CommandOption, optionsOf, type Surroundings } from "./command.ts"
import { commands } from "./commands.ts"
import { CliError, type ExitCode, exitCodes } from "./exit-codes.ts"
import { visibleLines } from "./visible-text.ts"

const common = {
  json: { help: "machine-readable result on standard output" },
  url: { value: "URL", help: "address of the server (else WAYBILL_URL, else where you signed in)" },
  help: { short: "h", help: "this help" },
} as const satisfies Command["options"]

const noPositionals = { shown: "", min: 0, max: 0 }

/** Runs one command line and gives its exit code; never throws. */
export async function run(args: readonly string[], given: Surroundings): Promise<ExitCode> {
  const surroundings = guarded(given)
  if (args[0] === "--version") {
    surroundings.out(`waybill ${manifest.version}`)
    return exitCodes.ok
  }
  const command = findCommand(args)
  if (!command) return overview(args, surroundings)
  const rest = args.slice(command.name.split(" ").length)
  const { shown, min, max } = command.positionals ?? noPositionals
  try {
    const parsed = parseArgs({
      args: [...rest],
      options: Object.fromEntries(optionsIn(command).map(([name, option]) => [name, parsedAs(option)])),
      allowPositionals: true,
      strict: true,
    })
    const options = optionsOf(parsed.values)
    if (options.flag("help")) {
      surroundings.out(helpOf(command))
      return exitCodes.ok
    }
    if (parsed.positionals.length < min || parsed.positionals.length > max)
      throw new CliError(exitCodes.usage, `usage: waybill ${command.name} ${shown}`.trimEnd())
    return await command.run({ positionals: parsed.positionals, options, surroundings })
  } catch (error) {
    return tell(error, command, surroundings)
  }
}

/**
 * What people read holds the words of documents and servers; what goes into a file or to another program stays as it
 * is.
 */
function guarded(surroundings: Surroundings): Surroundings {
  const { isTerminal, out, say } = surroundings
  return {
    ...surroundings,
    out: (text) => out(isTerminal ? visibleLines(text) : text),
    say: (text) => say(visibleLines(text)),
  }
}

function tell(error: unknown, command: Command, surroundings: Surroundings): ExitCode {
  surroundings.progress("")
  if (error instanceof CliError) {
    surroundings.say(`waybill: ${error.message}`)
    return error.exitCode
  }
  if (error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS")) {
    surroundings.say(`waybill: ${error.message}\nSee waybill ${command.name} --help`)
    return exitCodes.usage
  }
  const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : ""
  surroundings.say(`waybill: ${error instanceof Error ? error.message : String(error)}${cause}`)
  return exitCodes.server
}

/** The command with the longest name that the arguments begin with. */
function findCommand(args: readonly string[]): Command | undefined {
  return [...commands]
    .sort((a, b) => b.name.length - a.name.length)
    .find((command) => command.name.split(" ").every((word, index) => args[index] === word))
}

/** What `bin/waybill` runs on the server's machine itself. */
const onServer: readonly Pick<Command, "name" | "summary">[] = [
  { name: "feeds load PATH|URL…", summary: "(on the server's machine) load advisories, KEV and EPSS" },
  {
    name: "feeds bundle key|create|load FILE",
    summary: "(on the server's machine) transfer loaded feeds to an installation without network access",
  },
  {
    name: "people reset-link EMAIL",
    summary: "(on the server's machine) print a one-time link to set a new password, for users without e-mail",
  },
]

/** All commands, or those that begin with the first word: `waybill tokens --help`. */
function overview(args: readonly string[], surroundings: Surroundings): ExitCode {
  const asked = args.length === 0 || args[0] === "help" || args.includes("--help") || args.includes("-h")
  const words = args.filter((arg) => !arg.startsWith("-"))
  const all = [...commands, ...onServer]
  const group = all.filter(({ name }) => name.startsWith(`${words[0]} `))
  const groupWord = group.length > 0 ? `${words[0]} ` : ""
  if (!asked) {
    surroundings.say(`waybill: there is no command ${words.slice(0, 2).join(" ") || args[0]}`)
    surroundings.say(`See waybill ${groupWord}--help`)
    return exitCodes.usage
  }
  const listed = group.length > 0 ? group : all
  const width = Math.max(...commands.filter((each) => listed.includes(each)).map(({ name }) => name.length))
  const list = listed.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join("\n")
  surroundings.out(
    `Waybill on the command line.\n\nUsage: waybill ${groupWord}COMMAND [OPTIONS]\n\n${list}\n\nA token is read from WAYBILL_API_KEY, the server's address from WAYBILL_URL. waybill --version tells the version.\nExit codes: 0 success, 1 findings at or above --fail-on, 2 usage or input error, 3 not signed in or not allowed, 4 server or network error.\nwaybill ${groupWord}COMMAND --help shows the options of a command.`,
  )
  return exitCodes.ok
}

const optionsIn = (command: Command): [string, CommandOption][] => Object.entries({ ...command.options, ...common })

const parsedAs = ({ value, short, isRepeatable = false }: CommandOption) => ({
  type: value === undefined ? ("boolean" as const) : ("string" as const),
  multiple: isRepeatable,
  ...(short === undefined ? {} : { short }),
})

function helpOf(command: Command): string {
  const rows = optionsIn(command).map(
    ([name, { value, short, isRepeatable, help }]) =>
      [
        `${short === undefined ? "" : `-${short}, `}--${name}${value === undefined ? "" : ` ${value}`}`,
        `${help}${isRepeatable ? "; repeatable" : ""}`,
      ] as const,
  )
  const width = Math.max(...rows.map(([left]) => left.length))
  const { shown } = command.positionals ?? noPositionals
  return `${`${command.summary}\n\nUsage: waybill ${command.name} ${shown}`.trimEnd()}\n\n${rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join("\n")}`
}
