import { isCveId } from "@waybill/advisories/advisory-id"
import { z } from "zod"
import { Ssvc } from "../../vulnerability/ssvc.domain.ts"
import { openingOf } from "../../vulnerability/vulnerability.domain.ts"
import type { GroupMember } from "../staging/read-task.ts"
import type { HeldMember } from "./vulnerabilities.sql.ts"

const severity = z.enum(["critical", "high", "medium", "low", "none", "unknown"])

/** CVSS scores as the advisory's row keeps them. */
const StoredScores = z.array(
  z.object({
    version: z.enum(["2.0", "3.0", "3.1", "4.0"]),
    vector: z.string(),
    score: z.number(),
    severity,
    by: z.object({ name: z.string(), role: z.enum(["cna", "database", "nvd", "cisa-adp", "other"]) }).optional(),
  }),
)

/** What a group needs of an advisory that is already held. */
export function readHeldMember(row: HeldMember): GroupMember {
  return {
    id: row.source_id,
    aliases: row.aliases,
    upstreamCves: row.upstream.filter(isCveId),
    kind: row.kind,
    isWithdrawn: row.is_withdrawn,
    title: row.title,
    opening: row.title === null ? openingOf(row.details) : null,
    severityWord: row.severity_word === null ? null : severity.parse(row.severity_word),
    cvss: StoredScores.parse(row.cvss),
    ssvc: row.ssvc === null ? null : Ssvc.parse(row.ssvc),
    isAside: row.is_aside,
  }
}
