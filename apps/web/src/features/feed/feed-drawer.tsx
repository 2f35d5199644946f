import { Anchor, Code, Stack } from "@mantine/core"
import { CopyIcon } from "../../ui/copyable.tsx"
import { counted } from "../../ui/counted.ts"
import { Facts, Section } from "../../ui/section.tsx"
import { SideDrawer } from "../../ui/side-drawer.tsx"
import { exactTime } from "../../ui/time.tsx"
import classes from "./feeds-page.module.css"
import { type Feed, FeedState } from "./feeds-page.tsx"
import { RunFeed } from "./run-feed.tsx"

/** A source: whose it is, what came of it, how to load it. */
export function FeedDrawer({ feed, onClose }: { readonly feed: Feed; onClose(): void }) {
  const command = `bin/waybill feeds load --source ${feed.source} FILE`
  return (
    <SideDrawer label={`Feed ${feed.title}`} title={feed.title} onClose={onClose}>
      <Stack gap="lg">
        <RunFeed feed={feed} />
        {feed.warnings.map(({ origin, at, count, first }) => (
          <Section key={origin} title={`${counted(count, "warning")} of the last load`}>
            <ul className={classes.warnings}>
              <li className="quiet">
                {origin}, {exactTime(at)}
              </li>
              {first.map(({ place, reason }) => (
                <li key={`${place} ${reason}`}>
                  <b>{place}</b>: {reason}
                </li>
              ))}
              {count > first.length && <li>… and {(count - first.length).toLocaleString("en")} more</li>}
            </ul>
          </Section>
        ))}
        <Facts
          facts={[
            ["State", <FeedState key="state" feed={feed} />],
            ["Records", feed.records.toLocaleString("en")],
            ["Rejected by the last load", feed.rejected.toLocaleString("en")],
            ["Last good load", feed.lastGoodAt ? exactTime(feed.lastGoodAt) : "never"],
            ["Last checked", feed.checkedAt ? exactTime(feed.checkedAt) : "never"],
            ["Last attempt", feed.lastAttemptAt ? exactTime(feed.lastAttemptAt) : "never"],
            ["Next run", feed.nextRunAt ? exactTime(feed.nextRunAt) : "not fetched by itself"],
            ["Data of", feed.dataAt ? exactTime(feed.dataAt) : "unknown"],
            ["License", feed.license],
            ["Attribution", feed.attribution],
            [
              "Published at",
              <Anchor key="url" href={feed.url} target="_blank" rel="noopener noreferrer nofollow" size="sm">
                {feed.url}
              </Anchor>,
            ],
            ...(feed.lastError
              ? [
                  [
                    "Last error",
                    `${feed.lastError}${feed.lastErrorAt ? ` (${exactTime(feed.lastErrorAt)})` : ""}`,
                  ] as const,
                ]
              : []),
          ]}
        />
        {feed.databases.length > 0 && (
          <Section title="Databases in it">
            <Facts facts={feed.databases.map((each) => [each.name, each.records.toLocaleString("en")] as const)} />
          </Section>
        )}
        <Section title="Load a file" aside={<CopyIcon text={command} />}>
          <Code block>{command}</Code>
        </Section>
      </Stack>
    </SideDrawer>
  )
}
