import type { paths } from "@waybill/sdk/generated/api"
import type { Command } from "../command.ts"
import { type Connection, connect, expectData } from "../connection.ts"
import { counted } from "../counted.ts"
import { CliError, exitCodes } from "../exit-codes.ts"
import { namedAssets } from "../named-asset.ts"

type Product = paths["/api/v1/products"]["get"]["responses"][200]["content"]["application/json"]["items"][number]

/** Makes a product where there is none of the name, and changes what is in it: the same again changes nothing. */
export const productsPut: Command = {
  name: "products put",
  summary: "Create a product, or add and remove its assets and sub-products",
  positionals: { shown: "NAME", min: 1, max: 1 },
  options: {
    description: { value: "TEXT", help: "description" },
    add: { value: "ASSET", help: "an asset to add, by id or by name and version", isRepeatable: true },
    remove: { value: "ASSET", help: "an asset to remove", isRepeatable: true },
    "add-product": { value: "NAME", help: "a sub-product to add", isRepeatable: true },
    "remove-product": { value: "NAME", help: "a sub-product to remove", isRepeatable: true },
  },
  async run({ positionals: [name = ""], options, surroundings }) {
    const connection = await connect(surroundings, options.text("url"))
    const { client } = connection
    // Before anything is made: a name that means nothing changes nothing.
    const addAssets = await namedAssets(connection, options.texts("add"))
    const removeAssets = await namedAssets(connection, options.texts("remove"))
    const description = options.text("description")
    const known = await findProduct(client, name)
    const product =
      known === null
        ? expectData(
            await client.POST("/api/v1/products", {
              body: { name, ...(description === undefined ? {} : { description }) },
            }),
          )
        : description === undefined || description === known.description
          ? known
          : expectData(
              await client.PATCH("/api/v1/products/{productId}", {
                params: { path: { productId: known.id } },
                body: { description },
              }),
            )
    const idsOf = async (names: readonly string[]): Promise<string[]> => {
      const ids: string[] = []
      for (const each of names) {
        const part = await findProduct(client, each)
        if (part === null) throw new CliError(exitCodes.usage, `There is no product ${each}`)
        ids.push(part.id)
      }
      return ids
    }
    const body = {
      addAssets,
      removeAssets,
      addProducts: await idsOf(options.texts("add-product")),
      removeProducts: await idsOf(options.texts("remove-product")),
    }
    const isChanged = Object.values(body).some((ids) => ids.length > 0)
    const after = isChanged
      ? expectData(
          await client.PATCH("/api/v1/products/{productId}/members", {
            params: { path: { productId: product.id } },
            body,
          }),
        )
      : product
    if (options.flag("json")) surroundings.out(JSON.stringify(after, null, 2))
    else
      surroundings.out(
        `${after.name}: ${counted(after.counts.assets, "asset")}, ${counted(after.counts.findings, "open finding")}`,
      )
    return exitCodes.ok
  },
}

/** The product of this name, whatever its case. */
async function findProduct(client: Connection["client"], name: string): Promise<Product | null> {
  const { items } = expectData(await client.GET("/api/v1/products", { params: { query: { q: name, limit: 1000 } } }))
  return items.find((each) => each.name.toLowerCase() === name.toLowerCase()) ?? null
}
