import type { Column } from "../../ui/list/data-list.tsx"
import { NarrowRow } from "../../ui/list/narrow-row.tsx"
import { SeverityBar } from "../../ui/severity-bar.tsx"
import { Time } from "../../ui/time.tsx"
import { assetColumns, KevCount } from "./asset-columns.tsx"
import type { Asset } from "./fetch-assets.ts"

const shared = (id: string): Column<Asset>[] => assetColumns.filter((column) => column.id === id)

/** The versions of one software; which of them the page is about is said. */
export const versionColumns = (assetId: string): readonly Column<Asset>[] => [
  {
    id: "version",
    header: "Version",
    width: 180,
    cell: (asset) => <Version asset={asset} isThis={asset.id === assetId} />,
  },
  ...shared("findings"),
  { id: "kev", header: "KEV", width: 72, cell: ({ counts }) => counts.kev > 0 && <KevCount count={counts.kev} /> },
  ...shared("components"),
  ...shared("labels"),
  ...shared("uploaded"),
]

const Version = ({ asset, isThis }: { readonly asset: Asset; readonly isThis: boolean }) => (
  <>
    <b className="mono" title={asset.version}>
      {asset.version || "no version"}
    </b>{" "}
    <span className="quiet">
      {[isThis ? "this one" : "", asset.active ? "" : "inactive"].filter(Boolean).join(", ")}
    </span>
  </>
)

/** A version on a phone. */
export const VersionNarrowRow = ({ asset, isThis }: { readonly asset: Asset; readonly isThis: boolean }) => (
  <NarrowRow
    title={<Version asset={asset} isThis={isThis} />}
    aside={asset.counts.kev > 0 && <KevCount count={asset.counts.kev} />}
    below={
      <>
        {asset.uploadedAt && (
          <span>
            <Time at={asset.uploadedAt} />
          </span>
        )}
        <SeverityBar counts={asset.counts} />
      </>
    }
  />
)
