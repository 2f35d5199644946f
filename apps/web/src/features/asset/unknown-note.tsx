import { Anchor, List } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { paths } from "../../paths.ts"
import { counted } from "../../ui/counted.ts"
import { type AssetDetail, assetQuery } from "./fetch-assets.ts"

/** Of which ecosystems nothing is known, so that no findings there are no good news. */
export function UnknownEcosystems({ ecosystems }: { readonly ecosystems: AssetDetail["unknownEcosystems"] }) {
  if (ecosystems.length === 0) return null
  return (
    <List size="sm" mt={6} spacing={4}>
      {ecosystems.map(({ ecosystem, components }) => (
        <List.Item key={ecosystem}>
          {counted(components, "component")} of {ecosystem}: no loaded source covers{" "}
          {components === 1 ? "it, so whether it has" : "them, so whether they have"} vulnerabilities is not known.{" "}
          <Anchor component={Link} to={paths.feeds} size="sm" underline="always">
            Feeds
          </Anchor>
        </List.Item>
      ))}
    </List>
  )
}

/** The same of an asset that is only named. */
export function UnknownNote({ assetId }: { readonly assetId: string }) {
  const asset = useQuery(assetQuery(assetId))
  return asset.data ? <UnknownEcosystems ecosystems={asset.data.unknownEcosystems} /> : null
}
