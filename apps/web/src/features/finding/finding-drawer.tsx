import { Anchor, Group, Stack, Text } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { paths } from "../../paths.ts"
import { Copyable } from "../../ui/copyable.tsx"
import { PurlName } from "../../ui/long-name.tsx"
import type { ProblemText } from "../../ui/problem-note.tsx"
import { Facts, Section } from "../../ui/section.tsx"
import { ActionTag, KevTag, Severity } from "../../ui/severity.tsx"
import { SideDrawer } from "../../ui/side-drawer.tsx"
import { exactTime } from "../../ui/time.tsx"
import { ComponentPaths } from "../component/component-paths.tsx"
import { WhyMatched } from "../explain/why-matched.tsx"
import { OtherDecisions } from "../triage/other-decisions.tsx"
import { keepRefused, useRefused } from "../triage/refused-decisions.ts"
import { StatusTag } from "../triage/status-tag.tsx"
import { TriageForm } from "../triage/triage-form.tsx"
import { DecisionAttachments } from "../triage-attachment/decision-attachments.tsx"
import { FindingProposals } from "../vex/finding-proposals.tsx"
import { Epss } from "../vulnerability/vulnerability-columns.tsx"
import { evidenceFacts } from "./evidence-facts.tsx"
import type { Finding } from "./fetch-findings.ts"
import { fixesOf } from "./finding-columns.tsx"
import classes from "./finding-drawer.module.css"

interface FindingDrawerProps {
  readonly finding: Finding
  onClose(): void
  /** Somebody has begun to decide. */
  onBegun(): void
  onNext(): void
  /** The server refused what was decided on it, after `onNext`. */
  onRefused(finding: Finding, problem: ProblemText): void
}

/** A finding beside the list: why it is one, and what clears it. */
export function FindingDrawer(props: FindingDrawerProps) {
  const { finding, onClose } = props
  const { vulnerability } = finding
  return (
    <SideDrawer
      label={`Finding ${vulnerability.id}`}
      title={<span className="mono">{vulnerability.id}</span>}
      page={paths.vulnerability(vulnerability.id)}
      onClose={onClose}
    >
      <Stack gap="lg">
        <Head finding={finding} />
        <FindingProposals assetId={finding.asset.id} vulnerability={vulnerability.id} />
        <Decision {...props} />
        {finding.components.map((component) => (
          <Carrier key={component.id} component={component} vulnerabilityId={vulnerability.id} />
        ))}
        <Section title="Priority" aside={<Text fw={600}>{finding.priority} of 100</Text>}>
          <Facts
            facts={finding.priorityParts.map(({ text, points }) => [
              text,
              points === 1 ? "1 point" : `${points} points`,
            ])}
          />
        </Section>
        <Facts
          facts={[
            ["First seen", exactTime(finding.firstSeenAt)],
            [
              "CVSS",
              vulnerability.cvss ? (
                <span key="cvss" className="mono">
                  {vulnerability.cvss.vector}
                </span>
              ) : (
                "no vector published"
              ),
            ],
            ["Other ids", vulnerability.aliases.join(", ") || "none"],
          ]}
        />
      </Stack>
    </SideDrawer>
  )
}

/** The flaw, what to do about it, and where it is. */
function Head({ finding }: { readonly finding: Finding }) {
  const { vulnerability } = finding
  return (
    <div>
      {vulnerability.title && <Text fw={600}>{vulnerability.title}</Text>}
      <Group gap="md" mt={6}>
        <ActionTag action={finding.action} />
        <Severity severity={vulnerability.severity} score={vulnerability.cvss?.score ?? null} />
        {vulnerability.kev && <KevTag dateAdded={vulnerability.kev.dateAdded} dueDate={vulnerability.kev.dueDate} />}
        <Text size="sm" c="dimmed">
          EPSS <Epss score={vulnerability.epss?.score} />
        </Text>
      </Group>
      <Text size="sm" c="dimmed" mt={6}>
        {finding.reason}
      </Text>
      <div className={classes.where}>
        {finding.components.slice(0, 4).map((component) => (
          <PurlName key={component.id} purl={component.purl ?? component.id} isBold />
        ))}
        {finding.components.length > 4 && <div className="quiet">and {finding.components.length - 4} more</div>}
        <span className="quiet">Fixed in </span>
        <span className="mono">{fixesOf(finding) || "no version that a source names"}</span>
      </div>
    </div>
  )
}

/** The decision that stands, and the form for the next one. */
function Decision({ finding, onBegun, onNext, onRefused }: FindingDrawerProps) {
  const refused = useRefused(finding.id)
  return (
    <Section title="Decision" aside={<StatusTag status={finding.status} own={finding.ownStatus} />}>
      {finding.decision && (
        <Text size="sm" c="dimmed" mb="sm">
          {finding.decision.author}, {exactTime(finding.decision.at)}
          {finding.justification && `: ${finding.justification.replaceAll("_", " ")}`}
          {finding.decision.endsAt && `; valid until ${exactTime(finding.decision.endsAt)}`}
        </Text>
      )}
      {finding.decision && <DecisionAttachments findingId={finding.id} />}
      {finding.decision && <OtherDecisions findingId={finding.id} />}
      <TriageForm
        key={`${finding.id} ${refused ? "refused" : ""}`}
        about={{ findings: [finding.id] }}
        standing={finding.decision?.id ?? null}
        packagePurl={finding.components[0]?.purl ?? null}
        refused={refused}
        onBegun={onBegun}
        onSaved={() => {
          keepRefused(finding.id, null)
          onNext()
        }}
        onRefused={(draft, problem) => {
          keepRefused(finding.id, { draft, problem })
          onRefused(finding, problem)
        }}
      />
    </Section>
  )
}

interface CarrierProps {
  readonly component: Finding["components"][number]
  readonly vulnerabilityId: string
}

/** A component that carries the flaw: by what it was matched, and what brings it in. */
function Carrier({ component, vulnerabilityId }: CarrierProps) {
  return (
    <Section
      title="Component"
      aside={
        <Group gap="sm">
          <Anchor component={Link} to={paths.component(component.id)} size="sm">
            Component
          </Anchor>
          {component.purl && (
            <Anchor component={Link} to={paths.package(component.purl)} size="sm">
              All versions
            </Anchor>
          )}
        </Group>
      }
    >
      <Facts
        facts={[
          ["purl", <Copyable key="purl" text={component.purl ?? component.id} />],
          ["Fixed in", component.fixedVersions.join(", ") || "no source names a fixed version"],
          ...evidenceFacts(component.evidence),
        ]}
      />
      <ComponentPaths componentId={component.id} />
      <WhyMatched component={component} vulnerability={vulnerabilityId} />
    </Section>
  )
}
