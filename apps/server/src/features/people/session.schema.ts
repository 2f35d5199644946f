import { z } from "zod"
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
