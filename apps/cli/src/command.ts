import type { ExitCode } from "./exit-codes.ts"

/** The streams and surroundings that a command may touch; tests give their own. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly isTerminal: boolean
  /** Width of the terminal in columns. */
  readonly columns: number
  /** Results: what a script reads. */
  out(text: string): void
  /** Everything said to a person. */
  say(text: string): void
  /** Overwrites the line of progress; does nothing where nobody watches. */
  progress(text: string): void
  readInput(): Promise<string>
}

export interface CommandOption {
  /** What it takes, as shown in the help; a flag takes nothing. */
  readonly value?: string
  readonly short?: string
  readonly isRepeatable?: boolean
  readonly help: string
}

export type OptionValues = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>

/** One command of the command line. */
export interface Command {
  /** As typed: `sbom upload`. */
  readonly name: string
  readonly summary: string
  /** Positional arguments as shown in the help, e.g. `FILE…`, and how many there may be; none where it is left out. */
  readonly positionals?: { readonly shown: string; readonly min: number; readonly max: number }
  /** Its own, beside `--json`, `--url` and `--help`, in the order of the help. */
  readonly options?: Readonly<Record<string, CommandOption>>
  readonly run: (call: CommandCall) => Promise<ExitCode>
}

export interface CommandCall {
  readonly positionals: readonly string[]
  readonly options: Options
  readonly surroundings: Surroundings
}

/** Typed reading of what `parseArgs` gave. */
export interface Options {
  text(name: string): string | undefined
  texts(name: string): readonly string[]
  flag(name: string): boolean
}

/** Wraps the values of `parseArgs`. */
export function optionsOf(values: OptionValues): Options {
  return {
    text: (name) => {
      const value = values[name]
      return typeof value === "string" ? value : undefined
    },
    texts: (name) => {
      const value = values[name]
      return (Array.isArray(value) ? value : []).filter((each) => typeof each === "string")
    },
    flag: (name) => values[name] === true,
  }
}
