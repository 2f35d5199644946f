import { type Connection, expectData } from "./connection.ts"
import { CliError, exitCodes } from "./exit-codes.ts"

// As many as fit on a screen: who has more names the version.
const shownMax = 10

/**
 * The id of an asset that is named by its id, by its name and version, or by its name alone where that has one version.
 */
export async function namedAsset({ client }: Pick<Connection, "client">, given: string): Promise<string> {
  if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(given)) return given
  // The search is for a part of the name or of the version, so that both together are asked for word by word.
  const [first = given] = given.split(" ")
  const { items } = expectData(await client.GET("/api/v1/assets", { params: { query: { q: first, limit: 1000 } } }))
  const whole = items.filter((asset) => titleOf(asset) === given)
  const found = whole.length > 0 ? whole : items.filter((asset) => asset.name === given)
  const [asset] = found
  if (asset === undefined)
    throw new CliError(exitCodes.usage, `No asset is called ${given}; waybill assets list shows them.`)
  if (found.length > 1)
    throw new CliError(
      exitCodes.usage,
      `${found.length} assets are called ${given}; name one by version or id:\n${found
        .slice(0, shownMax)
        .map((each) => `  ${each.id}  ${titleOf(each)}`)
        .join("\n")}`,
    )
  return asset.id
}

/** As `namedAsset`, of several. */
export async function namedAssets(connection: Pick<Connection, "client">, given: readonly string[]): Promise<string[]> {
  const ids: string[] = []
  for (const each of given) ids.push(await namedAsset(connection, each))
  return ids
}

/** An asset as tables show it. */
export const titleOf = (asset: { readonly name: string; readonly version: string }): string =>
  `${asset.name} ${asset.version}`.trim()
