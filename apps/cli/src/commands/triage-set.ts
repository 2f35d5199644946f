import type { paths } from "@waybill/sdk/generated/api"
import type { Command } from "../command.ts"
import { type Connection, connect, expectData } from "../connection.ts"
import { counted } from "../counted.ts"
import { CliError, exitCodes } from "../exit-codes.ts"
import { namedAsset } from "../named-asset.ts"
import { sendAttachment } from "../send-attachment.ts"

type Body = NonNullable<paths["/api/v1/triage"]["post"]["requestBody"]>["content"]["application/json"]

const statuses = ["affected", "not_affected", "under_investigation", "fixed", "accept_risk"] as const
const responses = ["update", "workaround_available", "rollback", "will_not_fix", "can_not_fix"] as const
const reaches = ["asset", "family_now", "family"] as const

export const triageSet: Command = {
  name: "triage set",
  summary: "Record a triage decision on the findings of a vulnerability, for the given reach",
  positionals: { shown: "VULNERABILITY", min: 1, max: 1 },
  options: {
    status: { value: statuses.join("|"), help: "the status, or the name of one of your organization's own" },
    justification: { value: "WORD", help: "why it is not affected, e.g. vulnerable_code_not_in_execute_path" },
    impact: { value: "TEXT", help: "why it is not affected, in words" },
    response: { value: responses.join("|"), help: "response to the vulnerability; part of VEX exports" },
    note: { value: "TEXT", help: "internal note; not part of VEX exports" },
    attach: { value: "FILE", help: "a file as evidence", isRepeatable: true },
    asset: { value: "ASSET", help: "only the findings of one asset, by id or by name and version" },
    reach: {
      value: "REACH",
      help: "asset (this version; the default), family_now, family, package:PURL, product:NAME or label:NAME",
    },
    "ends-at": { value: "TIME", help: "when it expires, e.g. 2027-01-31T00:00:00Z" },
    "dry-run": { help: "preview only: changes nothing" },
  },
  async run({ positionals: [vulnerability = ""], options, surroundings }) {
    const word = options.text("status")
    if (word === undefined) throw new CliError(exitCodes.usage, `--status is needed: one of ${statuses.join(", ")}`)
    const connection = await connect(surroundings, options.text("url"))
    const { client } = connection
    const status = statuses.find((each) => each === word) ?? (await findOwnStatus(client, word))
    const asked = options.text("response")
    const response = responses.find((each) => each === asked)
    if (asked !== undefined && response === undefined)
      throw new CliError(exitCodes.usage, `--response takes one of ${responses.join(", ")}`)
    const named = options.text("asset")
    const asset = named === undefined ? undefined : await namedAsset(connection, named)
    const optional = {
      justification: options.text("justification"),
      impactStatement: options.text("impact"),
      response,
      note: options.text("note"),
      endsAt: options.text("ends-at"),
    }
    const given = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined))
    const attachments: string[] = []
    // A dry run keeps nothing.
    for (const file of options.flag("dry-run") ? [] : options.texts("attach"))
      attachments.push((await sendAttachment(connection, file, null)).attachment.id)
    const answer = expectData(
      await client.POST("/api/v1/triage", {
        body: {
          filter: { vulnerability, ...(asset === undefined ? {} : { assetId: asset }) },
          status,
          reach: reachOf(options.text("reach") ?? "asset"),
          ...given,
          ...(attachments.length > 0 ? { attachments } : {}),
          ...(options.flag("dry-run") ? { dryRun: true } : {}),
        },
      }),
    )
    if (options.flag("json")) surroundings.out(JSON.stringify(answer, null, 2))
    else
      surroundings.out(
        `${options.flag("dry-run") ? "would reach" : "reached"} ${counted(answer.reached.findings, "finding")} on ${counted(answer.reached.assets, "asset")}`,
      )
    return exitCodes.ok
  },
}

/** The id of a status of the organization's own, by its name. */
async function findOwnStatus(client: Connection["client"], name: string): Promise<string> {
  const own = expectData(await client.GET("/api/v1/settings/triage-statuses")).items
  const found = own.find((each) => each.name.toLowerCase() === name.toLowerCase())
  if (found) return found.id
  const names = [...statuses, ...own.map((each) => each.name)]
  throw new CliError(exitCodes.usage, `--status takes one of ${names.join(", ")}`)
}

function reachOf(text: string): NonNullable<Body["reach"]> {
  const plain = reaches.find((each) => each === text)
  if (plain) return plain
  const [kind, ...rest] = text.split(":")
  if (kind === "package") return { package: rest.join(":") }
  if (kind === "product") return { product: rest.join(":") }
  if (kind === "label") return { label: rest.join(":") }
  throw new CliError(
    exitCodes.usage,
    "--reach takes asset, family_now, family, package:PURL, product:NAME or label:NAME",
  )
}
