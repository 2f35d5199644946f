// The CI action: Node's own parts alone, so that nothing is installed in somebody's pipeline. Inputs come as INPUT_* (GitHub) or from the environment that gitlab/ sets.
import { appendFile, readFile } from "node:fs/promises"
import path from "node:path"

const ladder = ["critical", "high", "medium", "low"]

/** @param {string} name */
const input = (name) => (process.env[`INPUT_${name.toUpperCase()}`] ?? "").trim()
/** @param {string} text */
const lines = (text) =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
/** A runner takes orders from what a job prints: of lines that begin with `::`, and of `##[` anywhere. A stranger's words stay on their line and give none. @param {string} text */
const printed = (text) => `waybill: ${text.replaceAll(/[\p{Cc}\p{Cf}]+/gu, " ").replaceAll("##[", "## [")}`
/** Markdown cells hold no line breaks, pipes, links, images or HTML of a stranger. @param {unknown} text */
const cell = (text) => String(text).replaceAll(/[\p{Cc}\p{Cf}]+/gu, " ").replaceAll(/[|<>&`\\[\]!]/g, (char) => `&#${char.charCodeAt(0)};`)

async function main() {
  const url = new URL(input("url"))
  const token = input("token")
  const files = lines(input("files"))
  const failOn = input("fail-on")
  if (token === "" || files.length === 0) throw new Error("url, token and files are needed")
  if (failOn !== "" && failOn !== "kev" && !ladder.includes(failOn))
    throw new Error(`fail-on takes critical, high, medium, low or kev, not ${failOn}`)
  const levels = failOn === "kev" ? ["kev"] : ladder.slice(0, ladder.indexOf(failOn) + 1)
  const uploaded = []
  for (const file of files) uploaded.push({ file, sbom: await upload(url, token, file) })
  const over = uploaded.filter(({ sbom }) => levels.some((level) => sbom.counts[level] > 0))
  await summarize(url, uploaded, over, failOn)
  await output("findings", String(uploaded.reduce((sum, { sbom }) => sum + sbom.counts.findings, 0)))
  await output("asset-ids", uploaded.map(({ sbom }) => sbom.asset.id).join("\n"))
  for (const { file, sbom } of over)
    console.error(printed(`${file}: ${levels.map((level) => `${sbom.counts[level]} ${level}`).join(", ")} (threshold ${failOn})`))
  if (over.length > 0) process.exitCode = 1
}

/** @param {URL} url @param {string} token @param {string} file */
async function upload(url, token, file) {
  const query = new URLSearchParams({ fileName: path.basename(file) })
  for (const name of ["name", "version"]) if (input(name) !== "") query.set(name, input(name))
  for (const label of lines(input("labels"))) query.append("label", label)
  if (input("deactivate-older") === "true") query.set("deactivateOlder", "true")
  const answer = await patiently(new URL(`/api/v1/sboms?${query}`, url), {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/octet-stream" },
    body: await readFile(file),
  })
  const said = await answer.json()
  if (!answer.ok) throw new Error(`${file}: ${said.detail ?? said.title ?? answer.status}`)
  const body = answer.status === 202 ? await storedBy(url, token, file, said) : said
  console.log(printed(`${file}: ${body.asset.name} ${body.asset.version}, ${body.counts.components} components, ${body.counts.findings} findings`))
  return body
}

// A restart of the server is over by then.
const patienceMs = 120_000

/** Asks again while the server cannot be reached or refuses for now. An upload may be sent twice: the same bytes are the same SBOM. @param {URL} url @param {RequestInit} init */
async function patiently(url, init) {
  const until = performance.now() + patienceMs
  for (let pauseMs = 1_000; ; pauseMs = Math.min(pauseMs * 2, 15_000)) {
    const answer = await fetch(url, init).catch((error) => error)
    const isAnswer = answer instanceof Response
    const waitMs = Math.max(pauseMs, isAnswer ? Number(answer.headers.get("retry-after")) * 1_000 || 0 : 0)
    if ((isAnswer && ![429, 502, 503, 504].includes(answer.status)) || performance.now() + waitMs > until) {
      if (isAnswer) return answer
      throw new Error(`${url.host} cannot be reached: ${answer.cause?.message ?? answer.message}`)
    }
    console.log(printed(`${isAnswer ? `the server answered ${answer.status}` : `${url.host} cannot be reached`}; trying again in ${Math.ceil(waitMs / 1_000)} s`))
    await new Promise((resolve) => setTimeout(resolve, waitMs))
  }
}

/** Waits for the job that a very large document is answered with, and gives the SBOM that it made. @param {URL} url @param {string} token @param {string} file @param {any} begun */
async function storedBy(url, token, file, begun) {
  /** @param {string} address */
  const get = async (address) => {
    const answer = await patiently(new URL(address, url), { headers: { authorization: `Bearer ${token}` } })
    const body = await answer.json()
    if (!answer.ok) throw new Error(`${file}: ${body.detail ?? body.title ?? answer.status}`)
    return body
  }
  let job = begun
  while (job.state === "waiting" || job.state === "running") {
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    job = await get(`/api/v1/jobs/${begun.id}`)
  }
  if (job.result === null) throw new Error(`${file}: ${job.error?.detail ?? job.error?.title ?? "it could not be stored"}`)
  return get(`/api/v1/sboms/${job.result.id}`)
}

/** @param {URL} url @param {{ file: string, sbom: any }[]} uploaded @param {{ file: string }[]} over @param {string} failOn */
async function summarize(url, uploaded, over, failOn) {
  const rows = uploaded.map(({ sbom: { asset, counts } }) =>
    [
      `[${cell(asset.name)} ${cell(asset.version)}](${new URL(`/assets/${asset.id}`, url)})`,
      counts.components,
      counts.matched,
      counts.critical,
      counts.high,
      counts.medium,
      counts.low,
      counts.kev,
    ].join(" | "),
  )
  const verdict = failOn === "" ? "" : over.length > 0 ? `\n**Over the threshold \`${failOn}\`.**\n` : `\nWithin the threshold \`${failOn}\`.\n`
  const text = `### Waybill\n\n| Asset | Components | Matched | Critical | High | Medium | Low | KEV |\n|---|---|---|---|---|---|---|---|\n${rows.map((row) => `| ${row} |`).join("\n")}\n${verdict}`
  if (process.env.GITHUB_STEP_SUMMARY) await appendFile(process.env.GITHUB_STEP_SUMMARY, text)
  else console.log(text)
}

/** @param {string} name @param {string} value */
async function output(name, value) {
  if (process.env.GITHUB_OUTPUT) await appendFile(process.env.GITHUB_OUTPUT, `${name}<<waybill-end\n${value}\nwaybill-end\n`)
}

try {
  await main()
} catch (error) {
  console.error(printed(error instanceof Error ? error.message : String(error)))
  process.exitCode = 2
}
