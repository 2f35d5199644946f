import { Alert, Anchor, Code, Group, Stack } from "@mantine/core"
import { IconRss } from "@tabler/icons-react"
import { queryOptions, useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import type { ReactNode } from "react"
import { api, expectData } from "../../api/client.ts"
import { paths } from "../../paths.ts"
import { CopyIcon } from "../../ui/copyable.tsx"

const fetchFeeds = async () => expectData(await api.GET("/api/v1/feeds"))
type Feed = Awaited<ReturnType<typeof fetchFeeds>>["items"][number]

/** Every source. */
export const feedsQuery = queryOptions({ queryKey: ["feeds", "all"], queryFn: fetchFeeds })

/** Whether no source was ever loaded: that nothing is found says nothing then. */
export const isNothingKnown = (feeds: readonly Feed[]): boolean =>
  feeds.length > 0 && feeds.every((feed) => feed.records === 0)

/** Says when the knowledge is old or missing; nothing where it is fresh. */
export function FeedsNote() {
  const items = useQuery(feedsQuery).data?.items ?? []
  const bad = items.filter((feed) => feed.state === "stale" || feed.state === "failed" || feed.isDataOld)
  if (isNothingKnown(items)) return <NothingKnownNote />
  if (bad.length === 0) return null
  return (
    <Note title="Some knowledge is old">
      <span>
        {bad.map((feed) => feed.title).join(", ")}: what is shown may lack what became known since.{" "}
        <FeedsLink>See the feeds</FeedsLink>
      </span>
    </Note>
  )
}

/** Says when nothing can be found because no source was loaded; where, that is the feeds' own page says how. */
export function NothingKnownNote({ isWithCommands = false }: { readonly isWithCommands?: boolean }) {
  const items = useQuery(feedsQuery).data?.items ?? []
  if (!isNothingKnown(items)) return null
  return (
    <Note title="No advisories are loaded">
      {isWithCommands ? (
        <Stack gap={6} align="flex-start">
          <span>Until some are, nothing can be found. To fetch them every six hours, start the server with</span>
          <Command text="bin/start --feeds npm,PyPI,Maven,kev,epss" />
          <span>or load files, of which a sample comes along:</span>
          <Command text="bin/waybill feeds load apps/server/advisory-sample" />
        </Stack>
      ) : (
        <span>
          Until some are, nothing can be found. <FeedsLink>Load some</FeedsLink>
        </span>
      )}
    </Note>
  )
}

function Command({ text }: { readonly text: string }) {
  return (
    <Group gap={4} wrap="nowrap">
      <Code>{text}</Code>
      <CopyIcon text={text} />
    </Group>
  )
}

function Note({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Alert icon={<IconRss size={18} />} color="orange" variant="light" mb="md" title={title}>
      {children}
    </Alert>
  )
}

function FeedsLink({ children }: { readonly children: string }) {
  return (
    <Anchor component={Link} to={paths.feeds} size="sm" underline="always" c="inherit">
      {children}
    </Anchor>
  )
}
