import { isScopeId, type ScopeId } from "@waybill/permissions/scopes"
import type { Command } from "../command.ts"
import { connect, expectData } from "../connection.ts"
import { CliError, exitCodes } from "../exit-codes.ts"
import { namedLabels, namedProducts } from "../named-reach.ts"

export const tokensCreate: Command = {
  name: "tokens create",
  summary: "Create an API token with the given scopes",
  positionals: { shown: "NAME", min: 1, max: 1 },
  options: {
    scope: { value: "SCOPE", help: "a scope to grant, view-all among them", isRepeatable: true },
    description: { value: "TEXT", help: "what it is for" },
    "expires-in-days": { value: "DAYS", help: "days until it expires; default 90" },
    address: { value: "CIDR", help: "an address range that may use it; default any", isRepeatable: true },
    product: { value: "NAME|ID", help: "a product to whose assets it is limited; default none", isRepeatable: true },
    label: { value: "NAME|ID", help: "a label to whose assets it is limited; default none", isRepeatable: true },
    "password-stdin": { help: "confirm the password from standard input (organization-administration scopes)" },
  },
  async run({ positionals, options, surroundings }) {
    const days = options.text("expires-in-days")
    if (days !== undefined && !/^\d{1,3}$/.test(days))
      throw new CliError(exitCodes.usage, "--expires-in-days takes a whole number of days")
    const scopes = options.texts("scope").map(scopeId)
    const { client } = await connect(surroundings, options.text("url"), "session")
    if (options.flag("password-stdin")) {
      const password = (await surroundings.readInput()).replace(/\r?\n$/, "")
      expectData(await client.POST("/api/v1/auth/confirm", { body: { password } }))
    }
    const addresses = options.texts("address")
    const products = await namedProducts({ client }, options.texts("product"))
    const labels = await namedLabels({ client }, options.texts("label"))
    const description = options.text("description")
    const token = expectData(
      await client.POST("/api/v1/tokens", {
        body: {
          name: positionals[0] ?? "",
          scopes,
          ...(description === undefined ? {} : { description }),
          ...(days === undefined ? {} : { expiresInDays: Number(days) }),
          limits: { addresses: [...addresses], products, labels },
        },
      }),
    )
    if (options.flag("json")) surroundings.out(JSON.stringify(token, null, 2))
    else {
      surroundings.say(
        `Token ${token.name}: ${token.scopes.join(", ")}; expires ${token.expiresAt}. It is shown this once:`,
      )
      surroundings.out(token.token)
    }
    return exitCodes.ok
  },
}

function scopeId(text: string): ScopeId {
  if (!isScopeId(text)) throw new CliError(exitCodes.usage, `there is no scope ${text}`)
  return text
}
