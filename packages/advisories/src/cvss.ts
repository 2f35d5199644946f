import calculators from "ae-cvss-calculator"
import type { CvssScore } from "./advisory.ts"
import { advisoryLimits } from "./limits.ts"
import { severityOfScore } from "./severity.ts"

// The package is CommonJS: Node finds its classes on the default export alone.
const { Cvss2, Cvss3P0, Cvss3P1, Cvss4P0 } = calculators

/**
 * Scores a CVSS vector of version 2.0, 3.0, 3.1 or 4.0; null where it is none (unknown or doubled metrics, unknown values, a base metric missing, over 512 bytes).
 *
 * The score that counts is the one under which advisories are published: for 2.0, 3.0 and 3.1 the **base** score, whatever temporal or environmental metrics follow
 * (those speak of a day and of somebody's own network); for 4.0, which has one score only, that of all metrics in the vector (4.0 §1.3: CVSS-B, -BT, -BTE).
 *
 * A 2.0 vector may stand in parentheses, as NVD prints it. Metrics may come in any order: 4.0 §7 wants its own, but another order cannot mean anything else.
 */
export function scoreCvss(vector: string): CvssScore | null {
  if (vector.length > advisoryLimits.cvssLengthMax) return null
  const known = scored.get(vector)
  if (known !== undefined) return known
  const score = calculate(vector)
  // Advisories share a few thousand vectors; what does not fit is forgotten at once rather than by age, since a refill costs less than the order would.
  if (scored.size >= scoredMax) scored.clear()
  scored.set(vector, score)
  return score
}

const scoredMax = 20_000
const scored = new Map<string, CvssScore | null>()

function calculate(vector: string): CvssScore | null {
  const version = versionOf(vector)
  const bare = version === "2.0" && vector.startsWith("(") && vector.endsWith(")") ? vector.slice(1, -1) : vector
  const metrics = version === "2.0" ? bare : bare.slice(prefixLength)
  if (!isWhole(metrics, definitions[version])) return null
  const found = scoreOf(version, bare)
  if (found === undefined || !Number.isFinite(found)) return null
  // Some base equations of 2.0 end just below zero.
  const score = Math.max(0, found)
  return { version, vector: bare, score, severity: severityOfScore(version, score) }
}

const prefixLength = "CVSS:3.1/".length

function versionOf(vector: string): CvssScore["version"] {
  if (vector.startsWith("CVSS:4.0/")) return "4.0"
  if (vector.startsWith("CVSS:3.1/")) return "3.1"
  return vector.startsWith("CVSS:3.0/") ? "3.0" : "2.0"
}

function scoreOf(version: CvssScore["version"], vector: string): number | undefined {
  switch (version) {
    case "2.0":
      return new Cvss2(vector).calculateScores().base
    case "3.0":
      return new Cvss3P0(vector).calculateScores().base
    case "3.1":
      return new Cvss3P1(vector).calculateScores().base
    case "4.0":
      return new Cvss4P0(vector).calculateScores().overall
  }
}

/** Metrics of one version: the values that each may take, and the base metrics, which no vector may lack. */
interface Definition {
  readonly mandatory: readonly string[]
  readonly metrics: ReadonlyMap<string, readonly string[]>
}

/** Whether every metric is known with a known value, none comes twice and no base metric is missing. The calculator itself passes over what it does not know. */
function isWhole(metrics: string, definition: Definition): boolean {
  const seen = new Set<string>()
  for (const part of metrics.split("/")) {
    const colon = Math.max(0, part.indexOf(":"))
    const name = part.slice(0, colon)
    if (seen.has(name) || !definition.metrics.get(name)?.includes(part.slice(colon + 1))) return false
    seen.add(name)
  }
  return definition.mandatory.every((name) => seen.has(name))
}

/** From `AV:NAL AC:HML`: metric and its values, a letter each; values of more letters stand after `=`, separated by commas. */
function define(base: string, others: string): Definition {
  const read = (text: string) =>
    text.split(" ").map((metric) => {
      const [name = "", values = ""] = metric.split(/[:=]/)
      return { name, values: metric.includes("=") ? values.split(",") : values.split("") }
    })
  const mandatory = read(base)
  return {
    mandatory: mandatory.map((metric) => metric.name),
    metrics: new Map([...mandatory, ...read(others)].map((metric) => [metric.name, metric.values])),
  }
}

// 3.0 and 3.1 §2–4 name the same metrics and values.
const version3 = define(
  "AV:NALP AC:LH PR:NLH UI:NR S:UC C:HLN I:HLN A:HLN",
  "E:XUPFH RL:XOTWU RC:XURC CR:XLMH IR:XLMH AR:XLMH MAV:XNALP MAC:XLH MPR:XNLH MUI:XNR MS:XUC MC:XNLH MI:XNLH MA:XNLH",
)

const definitions: Readonly<Record<CvssScore["version"], Definition>> = {
  "2.0": define(
    "AV:LAN AC:HML Au:MSN C:NPC I:NPC A:NPC",
    "E=U,POC,F,H,ND RL=OF,TF,W,U,ND RC=UC,UR,C,ND CDP=N,L,LM,MH,H,ND TD=N,L,M,H,ND CR=L,M,H,ND IR=L,M,H,ND AR=L,M,H,ND",
  ),
  "3.0": version3,
  "3.1": version3,
  "4.0": define(
    "AV:NALP AC:LH AT:NP PR:NLH UI:NPA VC:HLN VI:HLN VA:HLN SC:HLN SI:HLN SA:HLN",
    "E:XAPU CR:XHML IR:XHML AR:XHML MAV:XNALP MAC:XLH MAT:XNP MPR:XNLH MUI:XNPA MVC:XNLH MVI:XNLH MVA:XNLH MSC:XNLH MSI:XNLHS MSA:XNLHS S:XNP AU:XNY R:XAUI V:XDC RE:XLMH U=X,Clear,Green,Amber,Red",
  ),
}
