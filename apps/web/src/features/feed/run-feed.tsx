import { Group, Progress, Stack, Text } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef, useState } from "react"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { useAllowance } from "../../session/use-session.ts"
import { AllowedButton } from "../../ui/allowed-button.tsx"
import { announce, announceProblem } from "../../ui/notices.tsx"
import { Time } from "../../ui/time.tsx"
import type { Feed } from "./feeds-page.tsx"

const unconfigured = {
  isAllowed: false,
  reason: "No address of it is configured. Name it in WAYBILL_FEEDS, or load a file as below.",
}

/**
 * Fetches a source now; while it is fetched, how far that is. Who began it by keyboard stays here while the one takes
 * the place of the other.
 */
export function RunFeed({ feed }: { readonly feed: Feed }) {
  const place = useRef<HTMLDivElement>(null)
  const isRunning = feed.run !== null
  const wasRunning = useRef(isRunning)
  useEffect(() => {
    if (wasRunning.current === isRunning) return
    wasRunning.current = isRunning
    const focused = document.activeElement
    if (focused === document.body || focused === place.current)
      (place.current?.querySelector("button") ?? place.current)?.focus()
  }, [isRunning])
  return (
    <div ref={place} tabIndex={-1}>
      {feed.run ? <RunProgress feed={feed} run={feed.run} /> : <RunButton feed={feed} />}
    </div>
  )
}

function RunButton({ feed }: { readonly feed: Feed }) {
  const client = useQueryClient()
  const mayRun = useAllowance("update:policy")
  const run = useMutation({
    mutationFn: async () =>
      expectData(await api.POST("/api/v1/feeds/{source}/run", { params: { path: { source: feed.source } } })),
    onSettled: () => client.invalidateQueries({ queryKey: ["feeds"] }),
    onError: (error) => announceProblem(problemText(error)),
  })
  return (
    <Group>
      <AllowedButton
        allowance={feed.nextRunAt === null ? unconfigured : mayRun}
        loading={run.isPending}
        onClick={() => run.mutate()}
      >
        Run now
      </AllowedButton>
      {feed.nextRunAt === null && (
        <Text size="sm" c="dimmed">
          {unconfigured.reason}
        </Text>
      )}
    </Group>
  )
}

interface Job {
  readonly state: "waiting" | "running" | "done" | "failed"
  readonly progress: number
  readonly counts: Readonly<Record<string, number>>
  readonly error: { readonly detail?: string } | null
}

function RunProgress({ feed, run }: { readonly feed: Feed; readonly run: NonNullable<Feed["run"]> }) {
  const client = useQueryClient()
  const [job, setJob] = useState<Job | null>(null)
  const { jobId } = run
  useEffect(() => {
    if (jobId === null) return
    const events = new EventSource(`/api/v1/jobs/${jobId}/events`)
    events.addEventListener("job", ({ data }) => {
      const told: Job = JSON.parse(data)
      setJob(told)
      if (told.state !== "done" && told.state !== "failed") return
      events.close()
      announce(
        told.state === "done"
          ? `${feed.title} was fetched.`
          : `${feed.title} was not loaded: ${told.error?.detail ?? "it failed."} What was known stays in force.`,
      )
      void client.invalidateQueries({ queryKey: ["feeds"] })
    })
    return () => events.close()
  }, [jobId, feed.title, client])
  const share = Math.round((job?.progress ?? 0) * 100)
  return (
    <Stack gap={4} role="status">
      <Text size="sm">{job ? stageText(job) : "Being fetched"}</Text>
      <Progress
        value={jobId === null ? 100 : share}
        animated={jobId === null}
        aria-label={`${feed.title} is being fetched`}
      />
      <Text size="xs" c="dimmed">
        Begun by {run.by} <Time at={run.beganAt} />
      </Text>
    </Stack>
  )
}

const stages: Readonly<Record<string, string>> = {
  waiting: "Waiting for another load",
  downloading: "Downloading",
  reading: "Reading records",
  storing: "Storing",
  grouping: "Grouping aliases",
  "waiting-for-uploads": "Waiting for uploads",
  matching: "Matching",
  findings: "Keeping findings",
  finishing: "Finishing",
}

function stageText({ state, counts }: Job): string {
  if (state === "waiting") return "Waiting to begin"
  const [stage = "", count = 0] = Object.entries(counts)[0] ?? []
  const done = stage === "downloading" ? `${(count / 1_048_576).toFixed(1)} MiB` : count.toLocaleString("en")
  return `${stages[stage] ?? "Being fetched"}${count > 0 ? `: ${done}` : ""}`
}
