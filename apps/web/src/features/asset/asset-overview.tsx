import { Anchor, List, Text } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { api, expectData } from "../../api/client.ts"
import { paths } from "../../paths.ts"
import { Copyable } from "../../ui/copyable.tsx"
import { counted } from "../../ui/counted.ts"
import { Facts, PageBody, Section } from "../../ui/section.tsx"
import { SeverityBar } from "../../ui/severity-bar.tsx"
import { Time } from "../../ui/time.tsx"
import { NothingKnownNote } from "../feed/feeds-note.tsx"
import classes from "./asset-page.module.css"
import { coverageAdvice } from "./coverage-advice.ts"
import type { Asset } from "./fetch-assets.ts"
import { Upgrades } from "./upgrades.tsx"
import { verdictOf } from "./verdict.ts"

/** Verdict, upgrades that help most, coverage, the facts. */
export function AssetOverview({ asset, onTab }: { readonly asset: Asset; onTab(tab: string): void }) {
  const { counts } = asset
  return (
    <PageBody isWide>
      <NothingKnownNote />
      <p className={classes.verdict}>{verdictOf(counts)}</p>
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
            <SeverityBar counts={counts} size="page" />
          </Section>
          <Section title="Upgrades that help most">
            <Upgrades assetId={asset.id} />
          </Section>
          <Section title="Coverage">
            <Text size="sm">
              {counts.matched.toLocaleString("en")} of {counts.components.toLocaleString("en")} components could be
              matched
              {counts.unmatched === 0 ? "." : `; ${counts.unmatched.toLocaleString("en")} could not:`}
            </Text>
            <List size="sm" mt={6} spacing={4}>
              {Object.entries(asset.coverage).map(([reason, count]) => (
                <List.Item key={reason}>
                  <Anchor
                    component={Link}
                    to={`${paths.asset(asset.id)}?tab=components&reason=${reason}`}
                    size="sm"
                    underline="always"
                  >
                    {count.toLocaleString("en")} of {counts.components.toLocaleString("en")}
                  </Anchor>{" "}
                  {coverageAdvice(reason)}
                </List.Item>
              ))}
            </List>
            {asset.releases.map(({ distribution, release, says, path, components }) => (
              <Text key={distribution} size="sm" mt={6} style={{ overflowWrap: "anywhere" }}>
                {counted(components, "component")} without a distro qualifier {components === 1 ? "is" : "are"} taken
                for {distribution} {release}, as the SBOM says at {path}: “{says}”.
              </Text>
            ))}
            {counts.unmatched > 0 && (
              <Anchor component={Link} to={`${paths.asset(asset.id)}?tab=components&unmatched=true`} size="sm">
                Show all that could not be matched
              </Anchor>
            )}
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
          <Section title="Versions">
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
      expectData(await api.GET("/api/v1/assets/{assetId}/versions", { params: { path: { assetId } } })),
  })
  return (
    <Facts
      facts={(versions.data?.items ?? []).slice(0, 12).map((each) => [
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
