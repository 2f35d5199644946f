import { Anchor, List, Text } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { paths } from "../../paths.ts"
import { counted } from "../../ui/counted.ts"
import { coverageAdvice } from "./coverage-advice.ts"
import type { AssetDetail } from "./fetch-assets.ts"
import { UnknownEcosystems } from "./unknown-note.tsx"

/** How many of an asset's components could be matched, why the others could not, and what was taken for granted. */
export function Coverage({ asset }: { readonly asset: AssetDetail }) {
  const { counts } = asset
  return (
    <>
      <Text size="sm">
        {counts.matched.toLocaleString("en")} of {counts.components.toLocaleString("en")} components could be matched
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
      <UnknownEcosystems ecosystems={asset.unknownEcosystems} />
      {asset.releases.map(({ distribution, release, says, path, components }) => (
        <Text key={distribution} size="sm" mt={6} style={{ overflowWrap: "anywhere" }}>
          {counted(components, "component")} without a distro qualifier {components === 1 ? "is" : "are"} taken for{" "}
          {distribution} {release}, as the SBOM says at {path}: “{says}”.
        </Text>
      ))}
      {counts.unmatched > 0 && (
        <Anchor component={Link} to={`${paths.asset(asset.id)}?tab=components&unmatched=true`} size="sm">
          Show all that could not be matched
        </Anchor>
      )}
    </>
  )
}
