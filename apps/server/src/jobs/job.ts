import type { z } from "zod"
import type { Parts } from "../parts.ts"

/**
 * What one enqueues: a name and the form of its payload. Kept apart from the work, so that a feature can enqueue
 * another's job without importing it.
 */
export interface JobType<Payload> {
  readonly name: string
  readonly payload: z.ZodType<Payload>
}

export interface JobCall<Payload> {
  readonly parts: Parts
  readonly payload: Payload
  /** Aborted at the deadline and when the server stops. */
  readonly signal: AbortSignal
  /** From 1. */
  readonly attempt: number
  /** After this try the job is parked with its error. */
  readonly isLastAttempt: boolean
}

export interface JobSpec<Payload> {
  readonly deadlineSeconds: number
  /** When it runs by itself: five fields, UTC. The payload of such a run is `{}`. */
  readonly cron?: string
  /** May run twice (a worker can die after its work): the second run must do nothing more. */
  run(call: JobCall<Payload>): Promise<void>
}

/** A job as the worker sees it. */
export interface Job {
  readonly name: string
  readonly deadlineSeconds: number
  readonly cron: string | null
  run(call: JobCall<unknown>): Promise<void>
}

/**
 * Tries before a job is parked; the pause after try n is e^n seconds, so that the last is 25 minutes after the first.
 */
export const attemptsMax = 8

/** Names a kind of job and the form of its payload. */
export const jobType = <Payload>(name: string, payload: z.ZodType<Payload>): JobType<Payload> => ({ name, payload })

/** Declares the work of a kind of job. */
export function job<Payload>(type: JobType<Payload>, spec: JobSpec<Payload>): Job {
  return {
    name: type.name,
    deadlineSeconds: spec.deadlineSeconds,
    cron: spec.cron ?? null,
    run: (call) => spec.run({ ...call, payload: type.payload.parse(call.payload) }),
  }
}
