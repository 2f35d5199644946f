import { Anchor, Text } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { formatQuery } from "../../address.ts"
import { paths } from "../../paths.ts"
import { Section } from "../../ui/section.tsx"
import { Time } from "../../ui/time.tsx"
import { beganWords, causesText, endedWords } from "../finding-change/causes-text.ts"
import classes from "./dashboard-page.module.css"
import type { Dashboard } from "./fetch-dashboard.ts"

/** What changed since somebody was last here, each with the list of it. */
export function ChangesSince({
  changes,
  since,
}: {
  readonly changes: Dashboard["changes"]
  readonly since: string | null
}) {
  const listOf = (filter: Readonly<Record<string, string>>): string =>
    paths.changes + formatQuery({ ...filter, since: changes.since })
  return (
    <Section
      title="Changed"
      aside={
        <Anchor component={Link} to={listOf({})} size="sm">
          All changes
        </Anchor>
      }
    >
      <Text size="sm" c="dimmed" mb={6}>
        {since === null ? (
          "In the last 7 days"
        ) : (
          <>
            Since you were last here, <Time at={since} />
          </>
        )}
      </Text>
      <ul className={classes.changes}>
        <Change
          count={changes.findings}
          what={changes.findings === 1 ? "new finding" : "new findings"}
          to={listOf({ kind: "began" })}
          why={causesText(changes.beganByCause, beganWords)}
        />
        <Change
          count={changes.critical}
          what="of them critical"
          to={`${paths.vulnerabilities}?severity=critical&sort=-firstSeenAt`}
        />
        <Change
          count={changes.kev}
          what="of them known to be exploited"
          to={`${paths.vulnerabilities}?kev=true&sort=-firstSeenAt`}
        />
        <Change
          count={changes.ended}
          what={changes.ended === 1 ? "finding ended" : "findings ended"}
          to={listOf({ kind: "ended" })}
          why={causesText(changes.endedByCause, endedWords)}
        />
        <Change
          count={changes.sboms}
          what={changes.sboms === 1 ? "SBOM uploaded" : "SBOMs uploaded"}
          to={paths.sboms}
        />
        <Change count={changes.assets} what={changes.assets === 1 ? "new asset" : "new assets"} to={paths.assets} />
      </ul>
    </Section>
  )
}

interface ChangeProps {
  readonly count: number
  readonly what: string
  /** The list of them, where there is one. */
  readonly to?: string
  /** What brought it about, in words. */
  readonly why?: string
}

function Change({ count, what, to, why }: ChangeProps) {
  return (
    <li>
      <b className="numbers">{count.toLocaleString("en")}</b>{" "}
      <span>
        {to === undefined || count === 0 ? (
          what
        ) : (
          <Anchor component={Link} to={to} size="sm" c="inherit" underline="always">
            {what}
          </Anchor>
        )}
        {why && (
          <Text size="xs" c="dimmed">
            {why}
          </Text>
        )}
      </span>
    </li>
  )
}
