import { problemError } from "./connection.ts"
import { CliError, exitCodes } from "./exit-codes.ts"
import { readProblem } from "./problem-body.ts"

/** For what cannot be opened or read here: says which file, and why. */
export const unreadable =
  (file: string) =>
  (error: unknown): never => {
    throw new CliError(exitCodes.usage, `${file} cannot be read: ${error instanceof Error ? error.message : error}`)
  }

/** What the server's refusal says of a file. */
export async function refusedFile(file: string, response: Response): Promise<CliError> {
  const refused = problemError(response.status, await readProblem(response))
  return new CliError(refused.exitCode, `${file}: ${refused.message}`)
}
