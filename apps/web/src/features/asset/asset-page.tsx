import { Badge, Skeleton, Tabs } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useParams } from "@tanstack/react-router"
import { useAddress } from "../../address.ts"
import { ApiProblem } from "../../api/api-problem.ts"
import { problemText } from "../../api/problem-text.ts"
import { paths } from "../../paths.ts"
import { EmptyNote } from "../../ui/empty-note.tsx"
import { PageHeader } from "../../ui/frame/page-header.tsx"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { PageBody } from "../../ui/section.tsx"
import { TabRow } from "../../ui/tab-row.tsx"
import { FindingsOf } from "../finding/findings-of.tsx"
import { AssetComponents } from "./asset-components.tsx"
import { AssetIcon } from "./asset-icon.tsx"
import { AssetMenu } from "./asset-menu.tsx"
import { AssetOverview } from "./asset-overview.tsx"
import classes from "./asset-page.module.css"
import { AssetSboms } from "./asset-sboms.tsx"
import { AssetVersions } from "./asset-versions.tsx"
import { type Asset, type AssetDetail, assetQuery } from "./fetch-assets.ts"

const breadcrumbs = [{ label: "Assets", to: paths.assets }]

/** Is this version fit to ship? */
export function AssetPage() {
  const { assetId = "" }: { assetId?: string } = useParams({ strict: false })
  const found = useQuery(assetQuery(assetId))
  if (found.data) return <Shown asset={found.data} />
  return (
    <>
      <PageHeader title={found.error ? "Asset" : "…"} breadcrumbs={breadcrumbs} />
      <PageBody>
        {found.error instanceof ApiProblem && found.error.status === 404 ? (
          <EmptyNote title="There is no such asset">
            It may have been deleted, or it belongs to another organization.
          </EmptyNote>
        ) : found.error ? (
          <ProblemNote problem={problemText(found.error)} onRetry={() => void found.refetch()} />
        ) : (
          <Skeleton height={240} />
        )}
      </PageBody>
    </>
  )
}

function Shown({ asset }: { readonly asset: AssetDetail }) {
  const { query, change } = useAddress()
  const tab = query.tab ?? "overview"
  // Each tab has filters of its own: going from one to the other leaves them behind.
  const go = (next: string | null): void =>
    change({
      ...Object.fromEntries(Object.keys(query).map((name) => [name, null])),
      tab: next === "overview" ? null : next,
    })
  return (
    <>
      <PageHeader
        title={asset.name}
        tabTitle={`${asset.name} ${asset.version}`.trim()}
        breadcrumbs={breadcrumbs}
        icon={<AssetIcon type={asset.type} size={22} />}
        identity={<Identity asset={asset} />}
        actions={<AssetMenu asset={asset} />}
      />
      <Tabs value={tab} onChange={go} keepMounted={false} className={classes.tabs ?? ""}>
        <TabRow open={tab} isWide>
          <Tabs.Tab value="overview">Overview</Tabs.Tab>
          <Tabs.Tab value="findings">Findings ({asset.counts.findings.toLocaleString("en")})</Tabs.Tab>
          <Tabs.Tab value="components">Components ({asset.counts.components.toLocaleString("en")})</Tabs.Tab>
          <Tabs.Tab value="sboms">SBOMs</Tabs.Tab>
          <Tabs.Tab value="versions">Versions</Tabs.Tab>
        </TabRow>
        <Tabs.Panel value="overview" className={classes.scroll ?? ""}>
          <AssetOverview asset={asset} onTab={go} />
        </Tabs.Panel>
        <Tabs.Panel value="findings" className={classes.panel ?? ""}>
          <FindingsOf scope={{ assetId: asset.id }} listId="asset-findings" />
        </Tabs.Panel>
        <Tabs.Panel value="components" className={classes.panel ?? ""}>
          <AssetComponents assetId={asset.id} />
        </Tabs.Panel>
        <Tabs.Panel value="sboms" className={classes.panel ?? ""}>
          <AssetSboms assetId={asset.id} />
        </Tabs.Panel>
        <Tabs.Panel value="versions" className={classes.panel ?? ""}>
          <AssetVersions assetId={asset.id} />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}

function Identity({ asset }: { readonly asset: Asset }) {
  return (
    <>
      {asset.version && (
        <Badge variant="default" tt="none" className="mono">
          {asset.version}
        </Badge>
      )}
      {!asset.active && (
        <Badge color="gray" variant="light" tt="none">
          Inactive
        </Badge>
      )}
      {asset.labels.map((label) => (
        <Badge key={label} variant="light" tt="none" fw={500}>
          {label}
        </Badge>
      ))}
    </>
  )
}
