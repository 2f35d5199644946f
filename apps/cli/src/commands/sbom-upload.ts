import { open } from "node:fs/promises"
import path from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import type { paths } from "@waybill/sdk/generated/api"
import type { Command, Options, Surroundings } from "../command.ts"
import { type Connection, connect, expectData, problemError } from "../connection.ts"
import { contentTypeOf } from "../content-type.ts"
import { CliError, exitCodes } from "../exit-codes.ts"
import { openCells, openColumns } from "../open-counts.ts"
import { refusedFile, unreadable } from "../sent-file.ts"
import { numberColumn, renderTable } from "../table.ts"
import { findingsTable, listFindings } from "./findings.ts"

type UploadedSbom = paths["/api/v1/sboms/{sbomId}"]["get"]["responses"][200]["content"]["application/json"]

type Job = paths["/api/v1/jobs/{jobId}"]["get"]["responses"][200]["content"]["application/json"]

const jobPauseMs = 500

export const sbomUpload: Command = {
  name: "sbom upload",
  summary: "Upload SBOMs and show the findings of their components",
  positionals: { shown: "FILE…", min: 1, max: 10_000 },
  options: {
    name: { value: "NAME", short: "n", help: "name of the asset; default: the name in the document" },
    version: { value: "VERSION", help: "version of the asset; default: the version in the document" },
    relationship: { value: "first|third", help: "first: your own software, third: a third party's" },
    source: { value: "TEXT", help: "where the document comes from" },
    label: { value: "LABEL", help: "a label for the asset", isRepeatable: true },
    inactive: { help: "set the asset inactive: left out of lists and totals" },
    "deactivate-older": { short: "d", help: "set the asset's older versions inactive" },
    "fail-on": {
      value: "critical|high|medium|low|kev",
      help: "exit with 1 if there is a finding of at least this severity, or one known to be exploited (kev)",
    },
    findings: { help: "also list the findings" },
  },
  async run({ positionals, options, surroundings }) {
    const threshold = thresholdOf(options.text("fail-on"))
    if (positionals.length > 1 && (options.text("name") || options.text("version")))
      throw new CliError(exitCodes.usage, "--name and --version go with one file")
    const connection = await connect(surroundings, options.text("url"))
    const uploaded: { file: string; sbom: UploadedSbom }[] = []
    for (const file of positionals)
      uploaded.push({ file, sbom: await upload(connection, file, uploadQuery(options), surroundings) })
    if (options.flag("json"))
      surroundings.out(
        JSON.stringify(
          positionals.length === 1 ? uploaded[0]?.sbom : uploaded.map(({ file, sbom }) => ({ file, ...sbom })),
          null,
          2,
        ),
      )
    else surroundings.out(summaryTable(uploaded, surroundings.columns))
    for (const { sbom } of uploaded) {
      for (const warning of sbom.warnings.slice(0, 5)) surroundings.say(`  note: ${warning.path}: ${warning.message}`)
      await sayUnknown(connection, sbom, surroundings)
      if (options.flag("findings") && !options.flag("json")) {
        const found = await listFindings(connection, { assetId: sbom.asset.id }, 1000)
        surroundings.out(`\n${findingsTable(found.items, surroundings.columns, true)}`)
      }
    }
    const over = uploaded.filter(({ sbom }) => threshold.some((level) => sbom.counts[level] > 0))
    for (const { file, sbom } of over)
      surroundings.say(
        `${file}: ${threshold.map((level) => `${sbom.counts[level]} ${level}`).join(", ")} (threshold ${options.text("fail-on")})`,
      )
    return over.length > 0 ? exitCodes.threshold : exitCodes.ok
  },
}

/** A threshold that holds says nothing of what no source speaks of. */
async function sayUnknown({ client }: Connection, sbom: UploadedSbom, surroundings: Surroundings): Promise<void> {
  const asset = expectData(
    await client.GET("/api/v1/assets/{assetId}", { params: { path: { assetId: sbom.asset.id } } }),
  )
  if (asset.currentSbomId !== sbom.id) return
  for (const { ecosystem, components } of asset.unknownEcosystems)
    surroundings.say(
      `  note: no loaded source covers ${ecosystem}: whether its ${components} ${components === 1 ? "component has" : "components have"} vulnerabilities is not known`,
    )
}

type CountedLevel = "critical" | "high" | "medium" | "low" | "kev"
const ladder: readonly CountedLevel[] = ["critical", "high", "medium", "low"]

/** The counts that break the threshold: `high` is broken by critical too. */
function thresholdOf(text: string | undefined): readonly CountedLevel[] {
  if (text === undefined) return []
  if (text === "kev") return ["kev"]
  // biome-ignore lint/complexity/useIndexOf: the text is any, indexOf would want a level
  const index = ladder.findIndex((level) => level === text)
  if (index < 0) throw new CliError(exitCodes.usage, `--fail-on takes critical, high, medium, low or kev, not ${text}`)
  return ladder.slice(0, index + 1)
}

function uploadQuery(options: Options): URLSearchParams {
  const query = new URLSearchParams()
  for (const name of ["name", "version", "relationship", "source"] as const) {
    const value = options.text(name)
    if (value !== undefined) query.set(name, value)
  }
  for (const label of options.texts("label")) query.append("label", label)
  if (options.flag("inactive")) query.set("active", "false")
  if (options.flag("deactivate-older")) query.set("deactivateOlder", "true")
  return query
}

/** Streams one file, with progress, and waits for the job where the server made one of it. */
async function upload(
  connection: Connection,
  file: string,
  query: URLSearchParams,
  surroundings: Surroundings,
): Promise<UploadedSbom> {
  const handle = await open(file).catch(unreadable(file))
  try {
    const { size } = await handle.stat()
    const start = Buffer.alloc(512)
    const { bytesRead } = await handle.read(start, 0, start.length, 0)
    query.set("fileName", path.basename(file))
    const response = await connection.send(`/api/v1/sboms?${query}`, () => ({
      method: "POST",
      headers: {
        "content-type": contentTypeOf(start.subarray(0, bytesRead)),
        "content-length": String(size),
      },
      body: withProgress(handle.createReadStream({ start: 0, autoClose: false }), size, (text) =>
        surroundings.progress(`${path.basename(file)}: ${text}`),
      ),
      duplex: "half",
    }))
    surroundings.progress("")
    if (!response.ok) throw await refusedFile(file, response)
    const text = await response.text()
    if (response.status === 202) {
      const job: Job = JSON.parse(text)
      return await storedBy(connection, job, file, surroundings)
    }
    const answer: UploadedSbom = JSON.parse(text)
    return answer
  } finally {
    await handle.close()
  }
}

/** Waits for the job that a very large document was answered with, and gives the SBOM that it made. */
async function storedBy(
  connection: Connection,
  begun: Job,
  file: string,
  surroundings: Surroundings,
): Promise<UploadedSbom> {
  let job = begun
  while (job.state === "waiting" || job.state === "running") {
    surroundings.progress(`${path.basename(file)}: ${Math.floor(job.progress * 100)}% read and stored`)
    await pause(jobPauseMs)
    job = expectData(await connection.client.GET("/api/v1/jobs/{jobId}", { params: { path: { jobId: begun.id } } }))
  }
  surroundings.progress("")
  if (job.result === null) {
    const refused = problemError(Number(job.error?.status ?? 500), job.error ?? {})
    throw new CliError(refused.exitCode, `${file}: ${refused.message}`)
  }
  return expectData(
    await connection.client.GET("/api/v1/sboms/{sbomId}", { params: { path: { sbomId: job.result.id } } }),
  )
}

function withProgress(
  source: AsyncIterable<Uint8Array>,
  bytes: number,
  progress: (text: string) => void,
): ReadableStream<Uint8Array> {
  let sent = 0
  return ReadableStream.from(
    (async function* () {
      for await (const chunk of source) {
        sent += chunk.length
        progress(sent < bytes ? `${Math.floor((sent / bytes) * 100)}% sent` : "reading and matching")
        yield chunk
      }
    })(),
  )
}

function summaryTable(uploaded: readonly { file: string; sbom: UploadedSbom }[], columns: number): string {
  return renderTable(
    [
      { title: "ASSET", isElastic: true },
      { title: "FORMAT" },
      numberColumn("COMPONENTS"),
      numberColumn("MATCHABLE"),
      numberColumn("FINDINGS"),
      ...openColumns,
    ],
    uploaded.map(({ sbom: { asset, format, specVersion, counts } }) => [
      `${asset.name} ${asset.version}`.trim(),
      `${format} ${specVersion}`,
      ...[counts.components, counts.matched, counts.findings].map(String),
      ...openCells(counts),
    ]),
    columns,
  )
}
