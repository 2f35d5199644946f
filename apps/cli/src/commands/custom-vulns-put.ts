import type { Command } from "../command.ts"
import { type Connection, connect, expectData } from "../connection.ts"
import { CliError, exitCodes } from "../exit-codes.ts"
import { isObject, readJsonObjects } from "../json-file.ts"
import { printList } from "../print-list.ts"

type OsvRecord = Record<string, unknown>

interface Outcome {
  readonly id: string
  readonly result: "new" | "unchanged" | "changed" | "refused"
  readonly findings: number | null
  readonly message: string
}

/** A request may hold so many records and bytes. */
const recordsMax = 200
const bytesMax = 700_000

export const customVulnsPut: Command = {
  name: "custom-vulns put",
  summary: "Create or update custom vulnerabilities from OSV or CSAF; unchanged ones are skipped",
  positionals: { shown: "FILE…", min: 1, max: 1000 },
  options: {
    "dry-run": { help: "preview only: changes nothing" },
  },
  async run({ positionals, options, surroundings }) {
    const records = (
      await Promise.all(positionals.map((file) => readJsonObjects(file, "OSV records or CSAF advisories")))
    ).flat()
    const connection = await connect(surroundings, options.text("url"))
    const outcomes: Outcome[] = []
    for (const batch of inBatches(records)) {
      outcomes.push(...(await put(connection, batch, options.flag("dry-run"))))
      surroundings.progress(`${outcomes.length} of ${records.length}`)
    }
    surroundings.progress("")
    printList(
      { options, surroundings },
      outcomes,
      [{ title: "ID" }, { title: "RESULT" }, { title: "FINDINGS", align: "right" }, { title: "NOTE", isElastic: true }],
      ({ id, result, findings, message }) => [id, result, findings?.toString() ?? "-", message],
    )
    return outcomes.some((each) => each.result === "refused") ? exitCodes.usage : exitCodes.ok
  },
}

const isCsaf = (record: OsvRecord): boolean => isObject(record.document) && "csaf_version" in record.document

function* inBatches(records: readonly OsvRecord[]): Generator<OsvRecord[]> {
  let batch: OsvRecord[] = []
  let bytes = 0
  for (const record of records) {
    // A CSAF advisory stands for several records: alone, what is answered is of it.
    if (isCsaf(record)) {
      yield [record]
      continue
    }
    const size = JSON.stringify(record).length
    if (batch.length > 0 && (batch.length >= recordsMax || bytes + size > bytesMax)) {
      yield batch
      batch = []
      bytes = 0
    }
    batch.push(record)
    bytes += size
  }
  if (batch.length > 0) yield batch
}

async function put(connection: Connection, records: OsvRecord[], isDryRun: boolean): Promise<Outcome[]> {
  const answer = expectData(
    await connection.client.POST("/api/v1/custom-vulnerabilities", {
      params: { query: isDryRun ? { dryRun: "true" } : {} },
      body: records,
    }),
  )
  if (!("results" in answer)) throw new CliError(exitCodes.server, "the server answered a list with one result")
  const isThere = answer.results.map(({ status, id }) => status === 409 && !isDryRun && id !== null)
  const others = records.length === answer.results.length ? records.filter((_, index) => isThere[index]) : records
  const changed = new Map(
    isThere.includes(true) ? (await replace(connection, others)).map((each) => [each.id, each]) : [],
  )
  return answer.results.map(({ status, id, outcome, problem }, index) => {
    const put = isThere[index] && id !== null ? changed.get(id) : undefined
    if (put) return put
    const known = { id: id ?? "(no id)", findings: outcome?.reached.findings ?? null }
    if (outcome === null)
      return { ...known, result: "refused", message: String(problem?.detail ?? problem?.title ?? status) }
    return { ...known, result: status === 201 ? "new" : "unchanged", message: outcome.warnings.join("; ") }
  })
}

/** Puts records in the place of those that are there, all in one call: what they no longer say goes. */
async function replace({ client }: Connection, records: OsvRecord[]): Promise<Outcome[]> {
  const { results } = expectData(await client.PUT("/api/v1/custom-vulnerabilities", { body: records }))
  return results.map(({ status, id, outcome, problem }) => ({
    id: id ?? "(no id)",
    result: outcome === null ? "refused" : "changed",
    findings: outcome?.reached.findings ?? null,
    message: outcome === null ? String(problem?.detail ?? problem?.title ?? status) : outcome.warnings.join("; "),
  }))
}
