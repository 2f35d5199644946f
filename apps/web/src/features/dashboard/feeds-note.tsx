import { Alert, Anchor } from "@mantine/core"
import { IconRss } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { api, expectData } from "../../api/client.ts"
import { paths } from "../../paths.ts"

/** Says when the knowledge is old or missing; nothing where it is fresh. */
export function FeedsNote() {
  const feeds = useQuery({
    queryKey: ["feeds", "all"],
    queryFn: async () => expectData(await api.GET("/api/v1/feeds")),
  })
  const items = feeds.data?.items ?? []
  const bad = items.filter((feed) => feed.state === "stale" || feed.state === "failed")
  const isEmpty = items.length > 0 && items.every((feed) => feed.records === 0)
  if (bad.length === 0 && !isEmpty) return null
  return (
    <Alert
      icon={<IconRss size={18} />}
      color="orange"
      variant="light"
      mb="md"
      title={isEmpty ? "No advisories are loaded" : "Some knowledge is old"}
    >
      {isEmpty
        ? "Nothing can be found until a feed is loaded: bin/waybill feeds load PATH"
        : `${bad.map((feed) => feed.title).join(", ")}: what is shown may lack what became known since.`}{" "}
      <Anchor component={Link} to={paths.feeds} size="sm" underline="always" c="inherit">
        See the feeds
      </Anchor>
    </Alert>
  )
}
