import { Anchor, Skeleton, Text } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useEffect } from "react"
import { formatQuery } from "../../address.ts"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { paths } from "../../paths.ts"
import { useSession } from "../../session/use-session.ts"
import { counted } from "../../ui/counted.ts"
import { EmptyNote } from "../../ui/empty-note.tsx"
import { PageHeader } from "../../ui/frame/page-header.tsx"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { PageBody, Section } from "../../ui/section.tsx"
import { SeverityBar } from "../../ui/severity-bar.tsx"
import { Time } from "../../ui/time.tsx"
import { FeedsNote } from "../feed/feeds-note.tsx"
import { beganWords, causesText, endedWords } from "../finding-change/causes-text.ts"
import { UploadFirst } from "../upload/upload-first.tsx"
import classes from "./dashboard-page.module.css"
import { DoFirst } from "./do-first.tsx"
import { lastVisit, noteVisit } from "./last-visit.ts"
import { RiskSpread } from "./risk-spread.tsx"
import { Trend, TrendLength } from "./trend.tsx"

const fetchDashboard = async (since: string | null) =>
  expectData(await api.GET("/api/v1/dashboard", { params: { query: since === null ? {} : { since } } }))

/** What should I do first, and what changed since I was last here? */
export function DashboardPage() {
  const session = useSession()
  const since = lastVisit(session.user.id)
  const dashboard = useQuery({
    queryKey: ["dashboard", since],
    queryFn: () => fetchDashboard(since),
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
        <FeedsNote />
        {data?.counts.sboms === 0 && (
          <EmptyNote title="Nothing is watched yet" action={<UploadFirst />}>
            Send the SBOM of what you build, buy or ship; from then on every component in it is held against every
            vulnerability that becomes known.
          </EmptyNote>
        )}
        {data && data.counts.sboms > 0 && (
          <div className={classes.columns}>
            <div className={classes.column}>
              <div className={classes.first}>
                <Section
                  title="Do first"
                  aside={
                    data.counts.vulnerabilities > 0 && (
                      <Anchor component={Link} to={paths.vulnerabilities} size="sm">
                        {data.counts.vulnerabilities === 1
                          ? "The one vulnerability"
                          : `All ${data.counts.vulnerabilities.toLocaleString("en")} vulnerabilities`}
                      </Anchor>
                    )
                  }
                >
                  <DoFirst items={data.doFirst} />
                </Section>
              </div>
              {data.spread.length > 0 && (
                <Section title="Severity by likelihood">
                  <RiskSpread rows={data.spread} />
                </Section>
              )}
              {data.worstAssets.length > 0 && <WorstAssets assets={data.worstAssets} />}
            </div>
            <div className={classes.column}>
              <div className={classes.first}>
                <Changes changes={data.changes} since={since} />
              </div>
              <div className={classes.first}>
                <Section title="Open findings" aside={<TrendLength trend={data.trend} />}>
                  <SeverityBar
                    counts={data.counts}
                    size="page"
                    listOf={(severity) => `${paths.vulnerabilities}?severity=${severity}`}
                  />
                  <Text size="sm" c="dimmed" mt={8}>
                    {counted(data.counts.findings, "finding")} in {counted(data.counts.assets, "active asset")} with{" "}
                    {counted(data.counts.components, "component")};{" "}
                    <Anchor component={Link} to={`${paths.vulnerabilities}?kev=true`} size="sm" underline="always">
                      {data.counts.kev.toLocaleString("en")} known to be exploited
                    </Anchor>
                    .
                  </Text>
                  <Trend trend={data.trend} />
                </Section>
              </div>
              <NewestSboms sboms={data.newestSboms} />
            </div>
          </div>
        )}
      </PageBody>
    </>
  )
}

type Dashboard = Awaited<ReturnType<typeof fetchDashboard>>

function Changes({ changes, since }: { readonly changes: Dashboard["changes"]; readonly since: string | null }) {
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

function WorstAssets({ assets }: { readonly assets: Dashboard["worstAssets"] }) {
  return (
    <Section
      title="Assets with the most urgent findings"
      aside={
        <Anchor component={Link} to={`${paths.assets}?sort=-priority`} size="sm">
          All assets
        </Anchor>
      }
    >
      <ul className={classes.rows}>
        {assets.map((asset) => (
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
  )
}

function NewestSboms({ sboms }: { readonly sboms: Dashboard["newestSboms"] }) {
  return (
    <Section
      title="Newest SBOMs"
      aside={
        <Anchor component={Link} to={paths.sboms} size="sm">
          All SBOMs
        </Anchor>
      }
    >
      <ul className={classes.rows}>
        {sboms.map((sbom) => (
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
