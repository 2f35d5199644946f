import { Anchor, Group, List, Stack } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { paths } from "../../paths.ts"
import { counted } from "../../ui/counted.ts"
import { Facts, Section } from "../../ui/section.tsx"
import { SideDrawer } from "../../ui/side-drawer.tsx"
import { exactTime } from "../../ui/time.tsx"
import { AttachmentLink } from "../triage-attachment/attachment-link.tsx"
import { Author, DecisionState } from "./decision-columns.tsx"
import { isUndoable, reachOf, whyOf } from "./decision-words.ts"
import type { Decision } from "./finding-decisions.ts"
import { StatusTag } from "./status-tag.tsx"
import { UndoButton } from "./undo-button.tsx"

/** A decision whole: what was decided, why, by whom, where it holds. */
export function DecisionDrawer({ decision, onClose }: { readonly decision: Decision; onClose(): void }) {
  const { vulnerability, author, reach } = decision
  const why = whyOf(decision)
  return (
    <SideDrawer
      label="Decision"
      title={vulnerability === null ? author.name : <span className="mono">{vulnerability}</span>}
      onClose={onClose}
    >
      <Stack gap="lg">
        <Group gap="xs">
          {isUndoable(decision) && <UndoButton decisions={[decision]} />}
          <WhereItCameFrom decision={decision} />
        </Group>
        <Facts
          facts={[
            ["Decided as", <StatusTag key="status" status={decision.status} own={decision.ownStatus} />],
            ["State", <DecisionState key="state" state={decision.state} />],
            ...(vulnerability === null
              ? []
              : [
                  [
                    "Vulnerability",
                    <Anchor key="vulnerability" component={Link} to={paths.vulnerability(vulnerability)} size="sm">
                      {vulnerability}
                    </Anchor>,
                  ] as const,
                ]),
            [
              "Reach",
              reach.assetId === null ? (
                reachOf(decision)
              ) : (
                <Anchor key="asset" component={Link} to={`${paths.asset(reach.assetId)}?tab=findings`} size="sm">
                  {reachOf(decision)}
                </Anchor>
              ),
            ],
            ["In force on", counted(decision.findings, "finding")],
            ["By", <Author key="author" author={author} />],
            ["When", exactTime(decision.createdAt)],
            ...(decision.endsAt === null
              ? []
              : [[decision.state === "ended" ? "Ended" : "Until", exactTime(decision.endsAt)] as const]),
            ...(decision.undoneAt === null
              ? []
              : [
                  [
                    "Undone",
                    `${exactTime(decision.undoneAt)}${decision.undoneBy === null ? "" : ` by ${decision.undoneBy}`}`,
                  ] as const,
                ]),
          ]}
        />
        {why.length > 0 && (
          <Section title="Why">
            <List size="sm" spacing={4}>
              {why.map((each) => (
                <List.Item key={each}>{each}</List.Item>
              ))}
            </List>
          </Section>
        )}
        {decision.attachments.length > 0 && (
          <Section title="Attachments">
            {decision.attachments.map((attachment) => (
              <div key={attachment.id}>
                <AttachmentLink attachment={attachment} />
              </div>
            ))}
          </Section>
        )}
      </Stack>
    </SideDrawer>
  )
}

/** The rule or the VEX document that decided, as long as it stands. */
function WhereItCameFrom({ decision: { author, state } }: { readonly decision: Decision }) {
  if (author.id === null || state === "undone") return null
  const isRule = author.kind === "rule"
  return (
    <Anchor
      component={Link}
      to={isRule ? `${paths.editTriageRule}?id=${author.id}` : paths.vexDocument(author.id)}
      size="sm"
    >
      {isRule ? "The rule, to change it" : "The VEX document"}
    </Anchor>
  )
}
