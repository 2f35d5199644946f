import { readFile } from "node:fs/promises"
import type { paths } from "@waybill/sdk/generated/api"
import type { Command } from "../command.ts"
import { connect, expectData } from "../connection.ts"
import { type DecisionRecord, isSameDecision, readCsv, readRecord, recordOf, wideReaches } from "../decision-record.ts"
import { exitCodes } from "../exit-codes.ts"
import { readJsonObjects } from "../json-file.ts"
import { printList } from "../print-list.ts"
import { unreadable } from "../sent-file.ts"
import { statusOf } from "../status-of.ts"

type Client = Awaited<ReturnType<typeof connect>>["client"]
type Wish = NonNullable<paths["/api/v1/triage"]["post"]["requestBody"]>["content"]["application/json"]
const anyStatus = "open,affected,not_affected,under_investigation,fixed,accept_risk"

interface Outcome {
  readonly vulnerability: string
  readonly status: string
  readonly result: "new" | "unchanged" | "no finding"
  readonly findings: number
}

export const triageImport: Command = {
  name: "triage import",
  summary: "Import decisions (JSON or CSV, as `triage export` writes them); existing ones are skipped",
  positionals: { shown: "FILE", min: 1, max: 1 },
  options: {
    "dry-run": { help: "preview only: changes nothing" },
  },
  async run({ positionals: [file = ""], options, surroundings }) {
    // All are read before the first is taken.
    const records = (await readFileOf(file)).map((value, place) => readRecord(file, place, value))
    const { client } = await connect(surroundings, options.text("url"))
    const own = expectData(await client.GET("/api/v1/settings/triage-statuses")).items
    const wishes = records.map((record, place) => ({
      record,
      status: statusOf(`${file}, decision ${place + 1}`, { ...record, status: record.status ?? "" }, own),
    }))
    const outcomes: Outcome[] = []
    // One after the other: of two that reach alike the later stands.
    for (const { record, status } of wishes) outcomes.push(await take(client, record, status, options.flag("dry-run")))
    printList(
      { options, surroundings },
      outcomes,
      [
        { title: "VULNERABILITY", isElastic: true },
        { title: "STATUS" },
        { title: "RESULT" },
        { title: "FINDINGS", align: "right" },
      ],
      (each) => [each.vulnerability, each.status, each.result, String(each.findings)],
    )
    return exitCodes.ok
  },
}

async function readFileOf(file: string): Promise<Record<string, unknown>[]> {
  if (!file.toLowerCase().endsWith(".csv")) return readJsonObjects(file, "decisions")
  const text = await readFile(file, "utf8").catch(unreadable(file))
  return readCsv(file, text)
}

async function take(client: Client, record: DecisionRecord, status: string, dryRun: boolean): Promise<Outcome> {
  const vulnerability = record.vulnerability ?? ""
  const told = { vulnerability, status: record.ownStatus ?? record.status ?? "" }
  const standing = expectData(
    await client.GET("/api/v1/triage", { params: { query: { vulnerability, standing: "true", limit: 1000 } } }),
  ).items
  const same = standing.find((each) => isSameDecision(recordOf(each), record))
  if (same) return { ...told, result: "unchanged", findings: same.findings }
  const finding = await findFinding(client, record)
  if (finding === null) return { ...told, result: "no finding", findings: 0 }
  const optional = {
    justification: record.justification,
    impactStatement: record.impactStatement,
    response: record.response,
    note: record.note,
    endsAt: record.endsAt,
  }
  const words: Partial<Wish> = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== null))
  const { reached } = expectData(
    await client.POST("/api/v1/triage", {
      body: { ...words, findings: [finding], status, reach: reachOf(record), dryRun },
    }),
  )
  return { ...told, result: "new", findings: reached.findings }
}

function reachOf({ reach, package: purl, product, label }: DecisionRecord): NonNullable<Wish["reach"]> {
  if (reach === "package") return { package: purl ?? "" }
  if (reach === "product") return { product: product ?? "" }
  if (reach === "label") return { label: label ?? "" }
  return reach === "family" || reach === "family_now" ? reach : "asset"
}

/**
 * A finding by which the decision can be taken: of the asset and version that it names, of any version of it, or of any
 * asset.
 */
async function findFinding(client: Client, record: DecisionRecord): Promise<string | null> {
  const isMeant = ({ name, version }: { readonly name: string; readonly version: string }): boolean =>
    wideReaches.some((each) => each === record.reach) ||
    (name === record.asset && (record.reach !== "asset" || version === (record.version ?? "")))
  let cursor: string | null = null
  do {
    const page: {
      items: { id: string; asset: { name: string; version: string } }[]
      nextCursor: string | null
    } = expectData(
      await client.GET("/api/v1/findings", {
        params: {
          query: {
            vulnerability: record.vulnerability ?? "",
            status: anyStatus,
            limit: 1000,
            ...(cursor === null ? {} : { cursor }),
          },
        },
      }),
    )
    const found = page.items.find(({ asset }) => isMeant(asset))
    if (found) return found.id
    cursor = page.nextCursor
  } while (cursor !== null)
  return null
}
