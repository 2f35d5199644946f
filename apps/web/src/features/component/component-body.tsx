import { Anchor, Stack, Table, Text } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { paths } from "../../paths.ts"
import { useAllowance } from "../../session/use-session.ts"
import { AllowedButton } from "../../ui/allowed-button.tsx"
import { Copyable } from "../../ui/copyable.tsx"
import { counted } from "../../ui/counted.ts"
import { Facts, Section } from "../../ui/section.tsx"
import { Severity } from "../../ui/severity.tsx"
import { StackingTable } from "../../ui/stacking-table.tsx"
import { releaseSentence } from "../explain/release-sentence.ts"
import { CorrectComponent } from "./correct-component.tsx"
import { Corrections } from "./corrections.tsx"
import type { ComponentDetail } from "./fetch-components.ts"
import { PathGraph } from "./path-graph.tsx"
import { SecurityReferences } from "./security-references.tsx"

const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" })

/** Until when the version's release cycle is mended. */
function EndOfLife({ life }: { readonly life: NonNullable<ComponentDetail["endOfLife"]> }) {
  const cycle = `${life.label} ${life.cycle}`
  const when = life.endsOn === null ? "" : ` on ${day.format(new Date(life.endsOn))}`
  return (
    <>
      {life.isEnded ? (
        <Text span size="sm" fw={600}>
          {cycle} ended{when}
        </Text>
      ) : (
        `${cycle} ends${when === "" ? " on no day that is set" : when}`
      )}
      {life.latest && `; its newest is ${life.latest}`}
      {life.url && (
        <>
          {" ("}
          <Anchor href={life.url} target="_blank" rel="noopener noreferrer nofollow" size="sm">
            endoflife.date
          </Anchor>
          )
        </>
      )}
    </>
  )
}

/** What a component is matched by, how the asset comes to it, which versions are in use. */
export function ComponentBody({ component }: { readonly component: ComponentDetail }) {
  const mayCorrect = useAllowance("update:component")
  const [isCorrecting, setIsCorrecting] = useState(false)
  return (
    <Stack gap="lg">
      {isCorrecting && <CorrectComponent component={component} onClose={() => setIsCorrecting(false)} />}
      <Section title={`Findings: ${component.findings.length}`}>
        {component.findings.length === 0 ? (
          <Text size="sm" c="dimmed">
            {component.unmatched === null
              ? "Nothing known is open in this version."
              : component.unmatched === "hash-only"
                ? "It is known by its hash alone, and nothing known is open for a file with it."
                : `It could not be matched: ${component.unmatched}.`}
          </Text>
        ) : (
          <StackingTable
            heads={[{ name: "Vulnerability" }, { name: "Severity" }, { name: "Affected" }, { name: "Fixed in" }]}
          >
            {component.findings.map((finding) => (
              <Table.Tr key={finding.vulnerability}>
                <Table.Td style={{ whiteSpace: "nowrap" }}>
                  <Anchor component={Link} to={paths.vulnerability(finding.vulnerability)} size="sm" className="mono">
                    {finding.vulnerability}
                  </Anchor>
                </Table.Td>
                <Table.Td>
                  <Severity severity={finding.severity} />
                </Table.Td>
                <Table.Td
                  className="mono"
                  data-label="Affected"
                  data-next
                  title={`${finding.evidence.advisory}, ${finding.evidence.rule}, confidence ${finding.evidence.confidence}`}
                >
                  {finding.evidence.range}
                </Table.Td>
                <Table.Td className="mono" data-label="Fixed in">
                  {finding.fixedVersions.join(", ") || "–"}
                </Table.Td>
              </Table.Tr>
            ))}
          </StackingTable>
        )}
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
                Upgrade to
              </Anchor>
            )
          }
        >
          <Facts
            facts={component.versionsInUse.map((each) => [
              each.version,
              `${counted(each.assets, "asset")}${each.isThis ? ", this one among them" : ""}`,
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
        <Facts
          facts={[
            [
              "Package",
              component.package ? (
                <Anchor key="package" component={Link} to={paths.package(component.package)} size="sm" className="mono">
                  {component.package}
                </Anchor>
              ) : (
                "nothing says which"
              ),
            ],
            ["purl", component.purl ? <Copyable key="purl" text={component.purl} /> : "none"],
            ...(component.release ? [["Release", releaseSentence(component.release)] as const] : []),
            ["CPE", component.cpe ? <Copyable key="cpe" text={component.cpe} /> : "none"],
            ["bom-ref", component.bomRef ? <Copyable key="ref" text={component.bomRef} /> : "none"],
            ["End of life", component.endOfLife ? <EndOfLife key="end" life={component.endOfLife} /> : "not known"],
            ["License", component.licenses.join(", ") || "none named"],
            ["Supplier", component.supplier ?? "none named"],
            ["Scope", component.scope ?? "none named"],
          ]}
        />
      </Section>
    </Stack>
  )
}
