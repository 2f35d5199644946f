/** What a pipeline may rely on. */
export const exitCodes = {
  ok: 0,
  /** A finding reaches the threshold that `--fail-on` names. */
  threshold: 1,
  usage: 2,
  /** Not signed in, or not allowed. */
  notAllowed: 3,
  /** The server or the network failed. */
  server: 4,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** An end that is told to the person in words, with the exit code that scripts read. */
export class CliError extends Error {
  readonly exitCode: ExitCode
  constructor(exitCode: ExitCode, message: string) {
    super(message)
    this.exitCode = exitCode
  }
}
