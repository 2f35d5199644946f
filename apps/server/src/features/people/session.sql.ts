import { sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import { sessionDaysMax, sessionIdleHours } from "./session-life.domain.ts"

// A session that is used lives on, up to its longest life; written at most once in five minutes, so that most calls
// only read.
const extensionMinutes = 5
/** Of a row of `person_session`. */
export const isAlive = sql`expires_at > now() and created_at > now() - make_interval(days => ${sessionDaysMax})`
const extended = sql`least(now() + make_interval(hours => ${sessionIdleHours}), created_at + make_interval(days => ${sessionDaysMax}))`

export interface LiveSessionRow {
  id: string
  person_id: string
  /** Null once it has passed, by the database's clock. */
  confirmed_until: Date | null
  is_extension_due: boolean
}

/** The session of a secret's hash, while it lives. */
export const findLiveSession = (tx: Tx, secretHash: string) =>
  tx.maybe<LiveSessionRow>(sql`
    select id, person_id, case when confirmed_until > now() then confirmed_until end as confirmed_until,
           ${extended} - expires_at > make_interval(mins => ${extensionMinutes}) as is_extension_due
      from person_session where token = ${secretHash} and ${isAlive}`)

/** Lets a used session live on from now; nought where it has ended meanwhile. */
export const extendSession = (tx: Tx, id: string) =>
  tx.run(sql`update person_session set expires_at = ${extended}, updated_at = now() where id = ${id} and ${isAlive}`)

/** Opens the time in which elevated things may be done; gives its end. */
export const confirmSession = (tx: Tx, id: string, minutes: number) =>
  tx.one<{ confirmed_until: Date }>(sql`
    update person_session set confirmed_until = now() + make_interval(mins => ${minutes}) where id = ${id} returning confirmed_until`)

export interface SessionRow {
  id: string
  address: string | null
  user_agent: string | null
  created_at: Date
  last_seen_at: Date
  expires_at: Date
}

const shown = sql`id, nullif(ip_address, '') as address, nullif(user_agent, '') as user_agent, created_at, updated_at as last_seen_at, expires_at`

/** A person's living sessions, the last used first. */
export const listSessionRows = (tx: Tx, personId: string) =>
  tx.many<SessionRow>(
    sql`select ${shown} from person_session where person_id = ${personId} and ${isAlive} order by updated_at desc, id limit 1000`,
  )

/** The session, which the caller has just proved. */
export const findSessionRow = (tx: Tx, id: string) =>
  tx.one<SessionRow>(sql`select ${shown} from person_session where id = ${id}`)

/** Ends one of the person's sessions; nought where it is not theirs. */
export const deleteSessionOf = (tx: Tx, personId: string, id: string) =>
  tx.run(sql`delete from person_session where person_id = ${personId} and id = ${id}`)

/** Ends all of the person's sessions but this one. */
export const deleteOtherSessionsOf = (tx: Tx, personId: string, id: string) =>
  tx.run(sql`delete from person_session where person_id = ${personId} and id <> ${id}`)

/** Ends the session of a secret, whoever's it is: the one that a new sign-in takes the place of. */
export const deleteSessionBySecret = (tx: Tx, secretHash: string) =>
  tx.run(sql`delete from person_session where token = ${secretHash}`)

/** Clears away sessions that nobody can use any more. */
export const deleteDeadSessions = (tx: Tx) => tx.run(sql`delete from person_session where not (${isAlive})`)

/** Clears away links to set a password that have expired. */
export const deleteExpiredVerifications = (tx: Tx) =>
  tx.run(sql`delete from person_verification where expires_at < now()`)

/** Whose password a link sets, while it works. */
export const findPersonOfReset = (tx: Tx, identifier: string) =>
  tx.maybe<{ person_id: string }>(
    sql`select value as person_id from person_verification where identifier = ${identifier} and expires_at > now()`,
  )

/** Ends all links to set a password that a person still holds. */
export const deleteVerificationsOf = (tx: Tx, personId: string) =>
  tx.run(sql`delete from person_verification where value = ${personId}`)
