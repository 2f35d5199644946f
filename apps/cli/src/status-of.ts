import { CliError, exitCodes } from "./exit-codes.ts"

/**
 * The status of a file's decision or rule as the API takes it: an own one, which the file names, by its id here.
 * `where` begins what a refusal says.
 */
export function statusOf<Status extends string>(
  where: string,
  { status, ownStatus }: { readonly status: Status; readonly ownStatus: string | null },
  own: readonly { readonly id: string; readonly name: string; readonly base: string }[],
): Status | string {
  if (ownStatus === null) return status
  const known = own.find(({ name }) => name.toLowerCase() === ownStatus.toLowerCase())
  if (known?.base === status) return known.id
  throw new CliError(
    exitCodes.usage,
    `${where}: ${known ? `${ownStatus} counts as ${known.base} here` : `there is no status ${ownStatus}; make it in the settings`}`,
  )
}
