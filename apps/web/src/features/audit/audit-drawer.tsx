import { Anchor, Stack, Table } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { Copyable } from "../../ui/copyable.tsx"
import { Facts, Section } from "../../ui/section.tsx"
import { SideDrawer } from "../../ui/side-drawer.tsx"
import { StackingTable } from "../../ui/stacking-table.tsx"
import { exactTime } from "../../ui/time.tsx"
import { actorOf, deedOf, differencesOf, objectOf, objectPage } from "./audit-words.ts"
import type { AuditEvent } from "./fetch-audit.ts"

/** One act: who, what, from where, and what became of what. */
export function AuditDrawer({ event, onClose }: { readonly event: AuditEvent; onClose(): void }) {
  const page = objectPage(event)
  const differences = differencesOf(event)
  return (
    <SideDrawer label={deedOf(event.action)} title={deedOf(event.action)} onClose={onClose}>
      <Stack gap="md">
        <Facts
          facts={[
            [
              "Which",
              page === null ? (
                objectOf(event)
              ) : (
                <Anchor key="which" component={Link} to={page} size="sm">
                  {objectOf(event)}
                </Anchor>
              ),
            ],
            ["Id", <Copyable key="id" text={event.object.id} />],
            ["Who", actorOf(event)],
            ["From", event.actor.address ?? "inside"],
            ["When", exactTime(event.at)],
            ["Request", event.requestId === null ? "none" : <Copyable key="request" text={event.requestId} />],
          ]}
        />
        {differences.length > 0 && (
          <Section title="Before and after">
            <StackingTable heads={[{ name: "Field" }, { name: "Before" }, { name: "After" }]}>
              {differences.map((each) => (
                <Table.Tr key={each.name}>
                  <Table.Td data-wide>{each.name}</Table.Td>
                  <Table.Td data-label="Before">{each.before || <span className="quiet">nothing</span>}</Table.Td>
                  <Table.Td data-label="After">{each.after || <span className="quiet">nothing</span>}</Table.Td>
                </Table.Tr>
              ))}
            </StackingTable>
          </Section>
        )}
      </Stack>
    </SideDrawer>
  )
}
