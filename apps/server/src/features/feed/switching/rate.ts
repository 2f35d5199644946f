import { isCveId } from "@waybill/advisories/advisory-id"
import { flawOf } from "@waybill/ssvc/flaw"
import type { RowWriter } from "../../../db/copy-rows.ts"
import { newestAnswers, type Ssvc } from "../../vulnerability/ssvc.domain.ts"
import {
  chooseScore,
  chooseSeverity,
  priorityOf,
  type SourcedScore,
  severityNumber,
  severityOf,
} from "../../vulnerability/vulnerability.domain.ts"
import type { GroupMember } from "../staging/read-task.ts"
import type { Signals } from "./scores.sql.ts"

/** What a row of scores is made of. */
export interface Rating {
  /** As a number: 5 critical … 0 unknown. */
  readonly severity: number
  readonly score: number | null
  /** Where the score comes from; null where only signals are written. */
  readonly chosen: SourcedScore | null
  readonly isMalicious: boolean
  /** What a coordinator answered; null where none did, and where only signals are written. */
  readonly ssvc: Ssvc | null
  readonly signals: Signals
}

const noSignals: Signals = { epss: null, epss_percentile: null, kev_added: null, kev_due: null, kev_ransomware: null }

/**
 * The CVEs that a vulnerability without one is about, by what its live advisories call upstream: `UBUNTU-CVE-2024-1`,
 * and errata. They are no names of it (OSV schema: aliases are "the same vulnerability in other databases"), but what
 * is known of their exploitation is known of it.
 */
export function upstreamCvesOf(ids: readonly string[], members: readonly GroupMember[]): readonly string[] {
  if (ids.some(isCveId)) return []
  return [...new Set(members.flatMap(({ isWithdrawn, upstreamCves }) => (isWithdrawn ? [] : upstreamCves)))]
}

/**
 * Rates a vulnerability by its live advisories (withdrawn ones only where no other is left) and by the signals of all
 * its CVEs.
 */
export function rate(
  ids: readonly string[],
  members: readonly GroupMember[],
  isMalicious: boolean,
  signalsOfCve: ReadonlyMap<string, Signals>,
): Rating {
  const live = members.filter((member) => !member.isWithdrawn)
  const ratings = (live.length > 0 ? live : members).map((member) => ({
    source: member.id,
    cvss: member.cvss,
    severityWord: member.severityWord,
  }))
  const chosen = chooseScore(ratings)
  const severity = severityNumber(chooseSeverity(ratings, chosen, isMalicious))
  const signals = [...ids, ...upstreamCvesOf(ids, members)].reduce(
    (worst, id) => worse(worst, signalsOfCve.get(id)),
    noSignals,
  )
  const ssvc = newestAnswers(live.flatMap((member) => member.ssvc ?? []))
  return { severity, score: chosen?.score ?? null, chosen, isMalicious, ssvc, signals }
}

/** The worse of both in every part, as `listRescored` takes it in SQL. */
function worse(a: Signals, b: Signals | undefined): Signals {
  if (b === undefined) return a
  return {
    epss: larger(a.epss, b.epss),
    epss_percentile: larger(a.epss_percentile, b.epss_percentile),
    kev_added: earlier(a.kev_added, b.kev_added),
    kev_due: earlier(a.kev_due, b.kev_due),
    kev_ransomware: a.kev_ransomware || b.kev_ransomware,
  }
}

const larger = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : Math.max(a, b))
const earlier = (a: string | null, b: string | null) => (a === null ? b : b === null ? a : a < b ? a : b)

/** One row of scores, with the priority that follows. */
export function writeScore(
  rows: RowWriter,
  id: number,
  { severity, score, chosen, isMalicious, ssvc, signals }: Rating,
): void {
  rows.row(16)
  rows.int8(id)
  rows.int2(severity)
  rows.text(chosen?.version ?? null)
  rows.text(chosen?.vector ?? null)
  rows.float4(score)
  rows.text(chosen?.source ?? null)
  rows.float4(signals.epss)
  rows.float4(signals.epss_percentile)
  rows.date(signals.kev_added)
  rows.date(signals.kev_due)
  rows.bool(signals.kev_ransomware)
  rows.int2(
    priorityOf({
      severity: severityOf(severity),
      cvssScore: score,
      epss: signals.epss,
      isKnownExploited: signals.kev_added !== null,
      isRansomware: signals.kev_ransomware === true,
      isMalicious,
    }),
  )
  const flaw = flawOf(chosen?.vector ?? null, severityOf(severity))
  // Somebody who looked at the flaw knows better than its vector.
  rows.bool(ssvc === null ? flaw.isAutomatable : ssvc.automatable === "yes")
  rows.bool(ssvc === null ? flaw.isTotal : ssvc.technicalImpact === "total")
  rows.text(ssvc?.exploitation ?? null)
  rows.text(ssvc?.by ?? null)
}
