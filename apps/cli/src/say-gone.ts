import type { Surroundings } from "./command.ts"
import { type ExitCode, exitCodes } from "./exit-codes.ts"

/** Names the ids that nothing was found for; gives how the command ends. */
export function sayGone(
  results: readonly { readonly id: string; readonly result: string }[],
  surroundings: Pick<Surroundings, "say">,
  noun: string,
): ExitCode {
  const gone = results.filter(({ result }) => result === "not-found")
  for (const { id } of gone) surroundings.say(`No ${noun} that you reach has the id ${id}.`)
  return gone.length === 0 ? exitCodes.ok : exitCodes.usage
}
