import { Anchor, Code, List, Stack } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { paths } from "../../paths.ts"
import { Copyable } from "../../ui/copyable.tsx"
import { Facts, Section } from "../../ui/section.tsx"
import { SideDrawer } from "../../ui/side-drawer.tsx"
import { exactTime } from "../../ui/time.tsx"
import { SecurityReferences } from "../component/security-references.tsx"
import { SbomActions } from "./sbom-actions.tsx"
import { formatName, type Sbom } from "./sbom-list.tsx"

/** A document: what it is, what was noted while it was read, its bytes back. */
export function SbomDrawer({ sbom, onClose }: { readonly sbom: Sbom; onClose(): void }) {
  return (
    <SideDrawer
      label={`SBOM of ${sbom.asset.name}`}
      title={`SBOM of ${sbom.asset.name} ${sbom.asset.version}`}
      onClose={onClose}
    >
      <Stack gap="lg">
        <SbomActions sbom={sbom} onDeleted={onClose} />
        <Facts
          facts={[
            ["Format", `${formatName(sbom)}, ${sbom.encoding}`],
            [
              "Asset",
              <Anchor key="asset" component={Link} to={paths.asset(sbom.asset.id)} size="sm">
                {sbom.asset.name}
              </Anchor>,
            ],
            ["Uploaded", exactTime(sbom.uploadedAt)],
            ["File", sbom.fileName ?? "no name given"],
            ["SHA-256", <Copyable key="sha" text={sbom.sha256} />],
            ["Components", sbom.counts.components.toLocaleString("en")],
          ]}
        />
        <SecurityReferences references={sbom.securityReferences} />
        {sbom.warnings.length > 0 && (
          <Section title={`Warnings: ${sbom.warnings.length}`}>
            <List size="sm" spacing={6}>
              {sbom.warnings.slice(0, 50).map((warning) => (
                <List.Item key={`${warning.path} ${warning.code}`}>
                  {warning.message} <Code>{warning.path}</Code>
                </List.Item>
              ))}
            </List>
          </Section>
        )}
      </Stack>
    </SideDrawer>
  )
}
