import { Anchor, Stack } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { formatQuery } from "../../address.ts"
import { paths } from "../../paths.ts"
import { useAllowance } from "../../session/use-session.ts"
import { AllowedButton } from "../../ui/allowed-button.tsx"
import { counted } from "../../ui/counted.ts"
import { Facts, Section } from "../../ui/section.tsx"
import { ComponentFacts } from "./component-facts.tsx"
import { ComponentFindings, findingsTitle } from "./component-findings.tsx"
import { CorrectComponent } from "./correct-component.tsx"
import { Corrections } from "./corrections.tsx"
import type { ComponentDetail } from "./fetch-components.ts"
import { PathGraph } from "./path-graph.tsx"
import { SecurityReferences } from "./security-references.tsx"

/** What a component is matched by, how the asset comes to it, which versions are in use. */
export function ComponentBody({ component }: { readonly component: ComponentDetail }) {
  const mayCorrect = useAllowance("update:component")
  const [isCorrecting, setIsCorrecting] = useState(false)
  return (
    <Stack gap="lg">
      {isCorrecting && <CorrectComponent component={component} onClose={() => setIsCorrecting(false)} />}
      <Section title={findingsTitle(component.findings)}>
        <ComponentFindings component={component} />
      </Section>
      <Section title="How the asset depends on it">
        <PathGraph asset={component.asset} paths={component.paths} isDirect={component.isDirect} />
      </Section>
      {component.versionsInUse.length > 0 && (
        <Section
          title="Versions in use"
          aside={
            component.package && (
              <Anchor component={Link} to={paths.package(component.package)} size="sm">
                All versions
              </Anchor>
            )
          }
        >
          <Facts
            facts={component.versionsInUse.map((each) => [
              each.version,
              <WhoUses key={each.version} packageKey={component.package} version={each} />,
            ])}
          />
        </Section>
      )}
      <SecurityReferences references={component.securityReferences} />
      <Corrections component={component} />
      <Section
        title="Facts"
        aside={
          <AllowedButton
            allowance={mayCorrect}
            variant="default"
            size="compact-sm"
            onClick={() => setIsCorrecting(true)}
          >
            Correct
          </AllowedButton>
        }
      >
        <ComponentFacts component={component} />
      </Section>
    </Stack>
  )
}

interface WhoUsesProps {
  readonly packageKey: string | null
  readonly version: ComponentDetail["versionsInUse"][number]
}

/** How many assets are on a version, the way to them. */
function WhoUses({ packageKey, version }: WhoUsesProps) {
  const assets = counted(version.assets, "asset")
  return (
    <>
      {packageKey === null ? (
        assets
      ) : (
        <Anchor
          component={Link}
          to={paths.components + formatQuery({ package: packageKey, version: version.version })}
          size="sm"
          underline="always"
        >
          {assets}
        </Anchor>
      )}
      {version.isThis && <span className="quiet">, this one among them</span>}
    </>
  )
}
