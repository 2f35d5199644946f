import { type Client, pageOf } from "../../scripts/api-client.ts"

/** A product of 20 assets and one of 1,000, by their ids; made where an earlier run has not. */
export async function productsOf(client: Client): Promise<{ readonly small: string; readonly large: string }> {
  const of = async (name: string, assets: number): Promise<string> => {
    const made = (await pageOf(client, `/products?q=${encodeURIComponent(name)}&limit=1`)).items[0]?.id
    if (made !== undefined) return made
    const addAssets = (await pageOf(client, `/assets?active=true&limit=${assets}`)).items.map(({ id }) => id)
    const { id } = Object(await client.send("/products", { name }))
    await client.send(`/products/${id}/members`, { addAssets }, "PATCH")
    return id
  }
  return { small: await of("bench small product", 20), large: await of("bench large product", 1_000) }
}
