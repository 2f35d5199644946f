import type { LiveSession } from "../../http/authenticate.ts"

/** What the rest of the server needs of sign-in: whose session a cookie is. */
export interface People {
  /** The live session of a Cookie header, or null. Read from the database each time. */
  findSession(cookieHeader: string | undefined): Promise<LiveSession | null>
}
