import { Anchor, Skeleton, Text } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useEffect } from "react"
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
import { FeedsNote, feedsQuery } from "../feed/feeds-note.tsx"
import { UploadFirst } from "../upload/upload-first.tsx"
import { ChangesSince } from "./changes-since.tsx"
import classes from "./dashboard-page.module.css"
import { DoFirst } from "./do-first.tsx"
import { type Dashboard, fetchDashboard } from "./fetch-dashboard.ts"
import { lastVisit, noteVisit } from "./last-visit.ts"
import { RiskSpread } from "./risk-spread.tsx"
import { Trend, TrendLength } from "./trend.tsx"

/** What should I do first, and what changed since I was last here? */
export function DashboardPage() {
  const session = useSession()
  const since = lastVisit(session.user.id)
  const dashboard = useQuery({
    queryKey: ["dashboard", since],
    queryFn: () => fetchDashboard(since),
  })
  // What is said of the feeds stands above all else, which would move down where it came later.
  const isWaiting = useQuery(feedsQuery).isPending || dashboard.isPending
  useEffect(() => noteVisit(session.user.id), [session.user.id])
  const data = isWaiting ? undefined : dashboard.data
  return (
    <>
      <PageHeader title="Dashboard" />
      <PageBody isWide>
        {dashboard.error && (
          <ProblemNote problem={problemText(dashboard.error)} onRetry={() => void dashboard.refetch()} />
        )}
        {isWaiting ? <Skeleton height={360} /> : <FeedsNote />}
        {data?.counts.sboms === 0 && (
          <EmptyNote title="Nothing is watched yet" action={<UploadFirst />}>
            Send the SBOM of what you build, buy or ship; from then on every component in it is held against every
            vulnerability that becomes known.
          </EmptyNote>
        )}
        {data && data.counts.sboms > 0 && <Overview data={data} since={since} />}
      </PageBody>
    </>
  )
}

function Overview({ data, since }: { readonly data: Dashboard; readonly since: string | null }) {
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        <div className={classes.first}>
          <Worst items={data.doFirst} vulnerabilities={data.counts.vulnerabilities} />
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
          <ChangesSince changes={data.changes} since={since} />
        </div>
        <div className={classes.first}>
          <OpenFindings counts={data.counts} trend={data.trend} />
        </div>
        <NewestSboms sboms={data.newestSboms} />
      </div>
    </div>
  )
}

function Worst({ items, vulnerabilities }: { readonly items: Dashboard["doFirst"]; readonly vulnerabilities: number }) {
  return (
    <Section
      title="Do first"
      aside={
        vulnerabilities > 0 && (
          <Anchor component={Link} to={paths.vulnerabilities} size="sm">
            {vulnerabilities === 1
              ? "The one vulnerability"
              : `All ${vulnerabilities.toLocaleString("en")} vulnerabilities`}
          </Anchor>
        )
      }
    >
      <DoFirst items={items} />
    </Section>
  )
}

function OpenFindings({ counts, trend }: Pick<Dashboard, "counts" | "trend">) {
  return (
    <Section title="Open findings" aside={<TrendLength trend={trend ?? []} />}>
      <SeverityBar counts={counts} size="page" listOf={(severity) => `${paths.vulnerabilities}?severity=${severity}`} />
      <Text size="sm" c="dimmed" mt={8}>
        {counted(counts.findings, "finding")} in {counted(counts.assets, "active asset")} with{" "}
        {counted(counts.components, "component")};{" "}
        <Anchor component={Link} to={`${paths.vulnerabilities}?kev=true`} size="sm" underline="always">
          {counts.kev.toLocaleString("en")} known to be exploited
        </Anchor>
        .
      </Text>
      <Trend trend={trend ?? []} />
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
