import { z } from "zod"
import { hasText, shortListQuery, sortBy, sortedBy, textQuery } from "../../http/list.ts"
import { Instant } from "../../http/time.schema.ts"
import type { SessionRow } from "./session.sql.ts"

export const Session = z.object({
  id: z.string(),
  isCurrent: z.boolean().describe("The session that sent this request"),
  address: z.string().nullable(),
  userAgent: z.string().nullable(),
  createdAt: Instant,
  lastSeenAt: Instant,
  expiresAt: Instant,
})

const sorts = ["lastSeenAt", "createdAt", "expiresAt"] as const

/** What a person's sessions are listed by. */
export const sessionListQuery = {
  ...shortListQuery,
  q: textQuery("Text in the address or the browser"),
  sort: sortBy(sorts).default("-lastSeenAt"),
}

const fields = { lastSeenAt: "last_seen_at", createdAt: "created_at", expiresAt: "expires_at" } as const

/** The sessions that are asked for, in the order that is. */
export const shownSessions = (
  rows: readonly SessionRow[],
  { q, sort }: Pick<z.output<z.ZodObject<typeof sessionListQuery>>, "q" | "sort">,
): SessionRow[] =>
  sortedBy(
    rows.filter(({ address, user_agent }) => hasText(`${address ?? ""}\n${user_agent ?? ""}`, q)),
    sort,
    sorts,
    (row, field) => row[fields[field]].getTime(),
  )

/** The wire form of a session; `currentId` is the one that asks, if one does. */
export const presentSession = (row: SessionRow, currentId: string | null): z.input<typeof Session> => ({
  id: row.id,
  isCurrent: row.id === currentId,
  address: row.address,
  userAgent: row.user_agent,
  createdAt: row.created_at.toISOString(),
  lastSeenAt: row.last_seen_at.toISOString(),
  expiresAt: row.expires_at.toISOString(),
})
