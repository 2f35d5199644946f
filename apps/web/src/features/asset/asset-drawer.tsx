import { Stack } from "@mantine/core"
import { paths } from "../../paths.ts"
import { Copyable } from "../../ui/copyable.tsx"
import { Facts } from "../../ui/section.tsx"
import { SeverityBar } from "../../ui/severity-bar.tsx"
import { SideDrawer } from "../../ui/side-drawer.tsx"
import { Time } from "../../ui/time.tsx"
import { findingsOfAsset } from "./asset-columns.tsx"
import type { Asset } from "./fetch-assets.ts"
import { UnknownNote } from "./unknown-note.tsx"

/** An asset beside the list. */
export function AssetDrawer({ asset, onClose }: { readonly asset: Asset; onClose(): void }) {
  return (
    <SideDrawer
      label={`Asset ${asset.name}`}
      title={
        <>
          {asset.name} <span className="mono quiet">{asset.version}</span>
        </>
      }
      page={paths.asset(asset.id)}
      onClose={onClose}
    >
      <Stack gap="md">
        <SeverityBar counts={asset.counts} size="page" listOf={(each) => findingsOfAsset(asset.id, each)} />
        <UnknownNote assetId={asset.id} />
        <Facts
          facts={[
            ["Type", asset.type],
            ["Relationship", asset.relationship === "first" ? "First party: we make it" : "Third party: we use it"],
            ["purl", asset.purl ? <Copyable key="purl" text={asset.purl} /> : "–"],
            [
              "Components",
              `${asset.counts.components.toLocaleString("en")}, of which ${asset.counts.matched.toLocaleString("en")} could be matched`,
            ],
            ["Last SBOM", asset.uploadedAt ? <Time key="at" at={asset.uploadedAt} /> : "–"],
            ["State", asset.active ? "Active: counts in lists and totals" : "Inactive: left out of lists and totals"],
          ]}
        />
      </Stack>
    </SideDrawer>
  )
}
