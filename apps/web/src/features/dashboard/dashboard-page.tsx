import { Anchor, Button, Skeleton, Text } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useEffect } from "react"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { paths } from "../../paths.ts"
import { useSession } from "../../session/use-session.ts"
import { EmptyNote } from "../../ui/empty-note.tsx"
import { PageHeader } from "../../ui/frame/page-header.tsx"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { PageBody, Section } from "../../ui/section.tsx"
import { SeverityBar } from "../../ui/severity-bar.tsx"
import { Time } from "../../ui/time.tsx"
import { beganWords, causesText, endedWords } from "./causes-text.ts"
import classes from "./dashboard-page.module.css"
import { DoFirst } from "./do-first.tsx"
import { FeedsNote } from "./feeds-note.tsx"
import { lastVisit, noteVisit } from "./last-visit.ts"
import { RiskSpread } from "./risk-spread.tsx"

/** What should I do first, and what changed since I was last here? */
export function DashboardPage() {
  const session = useSession()
  const since = lastVisit(session.user.id)
  const dashboard = useQuery({
    queryKey: ["dashboard", since],
    queryFn: async () =>
      expectData(await api.GET("/api/v1/dashboard", { params: { query: since === null ? {} : { since } } })),
  })
  useEffect(() => noteVisit(session.user.id), [session.user.id])
  const data = dashboard.data
  return (
    <>
      <PageHeader title="Dashboard" />
      <PageBody isWide>
        {dashboard.error && (
          <ProblemNote problem={problemText(dashboard.error)} onRetry={() => void dashboard.refetch()} />
        )}
        {dashboard.isPending && <Skeleton height={360} />}
        {data?.counts.sboms === 0 && (
          <EmptyNote
            title="Nothing is watched yet"
            action={
              <Button component={Link} to={paths.upload}>
                Upload an SBOM
              </Button>
            }
          >
            Send the SBOM of what you build, buy or ship; from then on every component in it is held against every
            vulnerability that becomes known.
          </EmptyNote>
        )}
        {data && data.counts.sboms > 0 && (
          <>
            <FeedsNote />
            <div className={classes.columns}>
              <div>
                <Section
                  title="Do first"
                  aside={
                    <Anchor component={Link} to={paths.vulnerabilities} size="sm">
                      All {data.counts.vulnerabilities.toLocaleString("en")} vulnerabilities
                    </Anchor>
                  }
                >
                  <DoFirst items={data.doFirst} />
                </Section>
                <Section title="Open findings by severity">
                  <SeverityBar counts={data.counts} size="page" />
                  <Text size="sm" c="dimmed" mt={8}>
                    {data.counts.findings.toLocaleString("en")} findings in {data.counts.assets.toLocaleString("en")}{" "}
                    active assets with {data.counts.components.toLocaleString("en")} components;{" "}
                    <Anchor component={Link} to={`${paths.vulnerabilities}?kev=true`} size="sm" underline="always">
                      {data.counts.kev.toLocaleString("en")} known to be exploited
                    </Anchor>
                    .
                  </Text>
                </Section>
                {data.spread.length > 0 && (
                  <Section title="How bad against how likely">
                    <RiskSpread rows={data.spread} />
                  </Section>
                )}
                <Section
                  title="Assets with the most urgent findings"
                  aside={
                    <Anchor component={Link} to={`${paths.assets}?sort=-priority`} size="sm">
                      All assets
                    </Anchor>
                  }
                >
                  <ul className={classes.rows}>
                    {data.worstAssets.map((asset) => (
                      <li key={asset.id}>
                        <Anchor
                          component={Link}
                          to={paths.asset(asset.id)}
                          size="sm"
                          fw={600}
                          c="inherit"
                          className={classes.name ?? ""}
                        >
                          {asset.name} <span className="mono quiet">{asset.version}</span>
                        </Anchor>
                        <span className={classes.bar}>
                          <SeverityBar counts={asset.counts} />
                        </span>
                      </li>
                    ))}
                  </ul>
                </Section>
              </div>
              <div>
                <Section title="Changed">
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
                      count={data.changes.findings}
                      what="new findings"
                      to={`${paths.vulnerabilities}?sort=-firstSeenAt`}
                      why={causesText(data.changes.beganByCause, beganWords)}
                    />
                    <Change
                      count={data.changes.critical}
                      what="of them critical"
                      to={`${paths.vulnerabilities}?severity=critical&sort=-firstSeenAt`}
                    />
                    <Change
                      count={data.changes.kev}
                      what="of them known to be exploited"
                      to={`${paths.vulnerabilities}?kev=true&sort=-firstSeenAt`}
                    />
                    <Change
                      count={data.changes.ended}
                      what="findings ended"
                      to={paths.vulnerabilities}
                      why={causesText(data.changes.endedByCause, endedWords)}
                    />
                    <Change count={data.changes.sboms} what="SBOMs came in" to={paths.sboms} />
                    <Change count={data.changes.assets} what="new assets" to={paths.assets} />
                  </ul>
                </Section>
                <Section
                  title="Newest SBOMs"
                  aside={
                    <Anchor component={Link} to={paths.sboms} size="sm">
                      All
                    </Anchor>
                  }
                >
                  <ul className={classes.rows}>
                    {data.newestSboms.map((sbom) => (
                      <li key={sbom.id}>
                        <Anchor
                          component={Link}
                          to={paths.asset(sbom.asset.id)}
                          size="sm"
                          c="inherit"
                          className={classes.name ?? ""}
                        >
                          {sbom.asset.name} <span className="mono quiet">{sbom.asset.version}</span>
                        </Anchor>
                        <span className={classes.when}>
                          <Time at={sbom.uploadedAt} />
                        </span>
                      </li>
                    ))}
                  </ul>
                </Section>
              </div>
            </div>
          </>
        )}
      </PageBody>
    </>
  )
}

interface ChangeProps {
  readonly count: number
  readonly what: string
  readonly to: string
  /** What brought it about, in words. */
  readonly why?: string
}

function Change({ count, what, to, why }: ChangeProps) {
  return (
    <li>
      <b className="numbers">{count.toLocaleString("en")}</b>{" "}
      <span>
        <Anchor component={Link} to={to} size="sm" c="inherit" underline="always">
          {what}
        </Anchor>
        {why && (
          <Text size="xs" c="dimmed">
            {why}
          </Text>
        )}
      </span>
    </li>
  )
}
