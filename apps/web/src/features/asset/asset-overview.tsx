import { Anchor } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { api, expectData } from "../../api/client.ts"
import { paths } from "../../paths.ts"
import { Copyable } from "../../ui/copyable.tsx"
import { Facts, PageBody, Section } from "../../ui/section.tsx"
import { SeverityBar } from "../../ui/severity-bar.tsx"
import { Time } from "../../ui/time.tsx"
import { NothingKnownNote } from "../feed/feeds-note.tsx"
import { findingsOfAsset } from "./asset-columns.tsx"
import classes from "./asset-page.module.css"
import { AssetVerdict } from "./asset-verdict.tsx"
import { Coverage } from "./coverage.tsx"
import type { AssetDetail } from "./fetch-assets.ts"
import { Upgrades } from "./upgrades.tsx"

/** Verdict, upgrades that help most, coverage, the facts. */
export function AssetOverview({ asset, onTab }: { readonly asset: AssetDetail; onTab(tab: string): void }) {
  const { counts } = asset
  return (
    <PageBody isWide>
      <NothingKnownNote />
      <AssetVerdict asset={asset} />
      <div className={classes.columns}>
        <div>
          <Section
            title="Open findings"
            aside={
              <Anchor component="button" type="button" size="sm" onClick={() => onTab("findings")}>
                See all
              </Anchor>
            }
          >
            <SeverityBar counts={counts} size="page" listOf={(each) => findingsOfAsset(asset.id, each)} />
          </Section>
          <Section title="Upgrades that help most">
            <Upgrades assetId={asset.id} />
          </Section>
          <Section title="Coverage">
            <Coverage asset={asset} />
          </Section>
        </div>
        <div>
          <Section title="Facts">
            <Facts
              facts={[
                ["Type", asset.type],
                ["Relationship", asset.relationship === "first" ? "First party: we make it" : "Third party: we use it"],
                ["Owner", asset.owner ?? "nobody named"],
                ["Criticality", asset.criticality],
                ["Exposure", asset.exposure],
                ["purl", asset.purl ? <Copyable key="purl" text={asset.purl} /> : "none"],
                ["Last SBOM", asset.uploadedAt ? <Time key="at" at={asset.uploadedAt} /> : "none"],
              ]}
            />
          </Section>
          <Section
            title="Versions"
            aside={
              <Anchor component="button" type="button" size="sm" onClick={() => onTab("versions")}>
                See all
              </Anchor>
            }
          >
            <Versions assetId={asset.id} />
          </Section>
        </div>
      </div>
    </PageBody>
  )
}

function Versions({ assetId }: { readonly assetId: string }) {
  const versions = useQuery({
    queryKey: ["asset", assetId, "versions"],
    queryFn: async () =>
      expectData(
        await api.GET("/api/v1/assets/{assetId}/versions", { params: { path: { assetId }, query: { limit: 12 } } }),
      ),
  })
  return (
    <Facts
      facts={(versions.data?.items ?? []).map((each) => [
        each.version || "no version",
        each.id === assetId ? (
          <span key={each.id}>this one, {each.counts.findings} open</span>
        ) : (
          <Anchor key={each.id} component={Link} to={paths.asset(each.id)} size="sm">
            {each.counts.findings} open{each.active ? "" : ", inactive"}
          </Anchor>
        ),
      ])}
    />
  )
}
