import pg from "pg"

/** Works on one connection of its own: to prepare a database, before there is a pool. */
export async function withOwnerClient<T>(
  options: pg.ClientConfig,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(options)
  // The query that breaks says it; without a listener the process would end on top, before anybody can say why.
  client.on("error", () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
