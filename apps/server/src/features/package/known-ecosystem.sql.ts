import { sql } from "kysely"

/**
 * `knownEcosystemOf` of a package `p`, for lists that would hand every package of an SBOM over to ask it. A test holds
 * one against the other.
 */
export const knownEcosystem = sql`split_part(p.ecosystem, ':', 1) || coalesce(':' || nullif(split_part(p.key, '?distro=', 2), ''), '')`
