import type { paths } from "@waybill/sdk/generated/api"
import type { Command } from "../command.ts"
import { connect, expectData } from "../connection.ts"
import { exitCodes } from "../exit-codes.ts"
import { isHash } from "../is-hash.ts"
import { printPage } from "../print-list.ts"

type Component = paths["/api/v1/components"]["get"]["responses"][200]["content"]["application/json"]["items"][number]

export const componentsWhere: Command = {
  name: "components where",
  summary: "Show where a package, versions of it, or a file (by its hash) is in use",
  positionals: { shown: "PURL|HASH", min: 1, max: 1 },
  options: {
    below: { value: "VERSION", help: "only versions below this one, in the order of the package's ecosystem" },
    from: { value: "VERSION", help: "only this version and higher ones" },
    range: { value: "VERS", help: "only versions in a vers range: 'vers:npm/>=4.0.0|<4.17.21'" },
  },
  async run({ positionals: [subject = ""], options, surroundings }) {
    const { client } = await connect(surroundings, options.text("url"))
    const asked = Object.fromEntries(
      ["below", "from", "range"].flatMap((name) => {
        const value = options.text(name)
        return value === undefined ? [] : [[name, value]]
      }),
    )
    const items: Component[] = []
    let cursor: string | null = null
    let total = 0
    do {
      const page: { items: Component[]; nextCursor: string | null; total: number } = expectData(
        await client.GET("/api/v1/components", {
          params: {
            query: {
              ...(isHash(subject) ? { hash: subject } : { purl: subject }),
              ...asked,
              limit: 1000,
              ...(cursor === null ? {} : { cursor }),
            },
          },
        }),
      )
      items.push(...page.items)
      cursor = page.nextCursor
      total = page.total
    } while (cursor !== null)
    printPage(
      { options, surroundings },
      { items, total },
      [
        { title: "ASSET", isElastic: true },
        { title: "VERSION", isElastic: true },
        { title: "COMPONENT", isElastic: true, endCounts: true },
      ],
      ({ asset, purl: found, name, version }) => [
        `${asset.name} ${asset.version}`.trim(),
        version ?? "",
        found ?? name,
      ],
    )
    if (Object.keys(asked).length > 0 && !isHash(subject)) {
      const unreadable = expectData(
        await client.GET("/api/v1/components", {
          params: { query: { purl: subject, reason: "unreadable-version", limit: 1 } },
        }),
      )
      if (unreadable.total > 0)
        surroundings.say(
          `${unreadable.total} more with a version that cannot be compared: waybill components where '${subject}' shows all`,
        )
    }
    return exitCodes.ok
  },
}
