import { Anchor, Stack } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { paths } from "../../paths.ts"
import { Facts, Section } from "../../ui/section.tsx"
import { SideDrawer } from "../../ui/side-drawer.tsx"
import { exactTime } from "../../ui/time.tsx"
import { causeWord } from "./causes-text.ts"
import { placeOf, what, whose } from "./change-columns.tsx"
import type { FindingChange } from "./fetch-changes.ts"

/** What began or ended at once: why, where, and the worst of it. */
export function ChangeDrawer({ change, onClose }: { readonly change: FindingChange; onClose(): void }) {
  const { asset, vulnerabilities } = change
  return (
    <SideDrawer
      label={`${what(change)}: ${whose(change)}, ${exactTime(change.at)}`}
      title={what(change)}
      page={placeOf(change)}
      onClose={onClose}
    >
      <Stack gap="md">
        <Facts
          facts={[
            ["Why", causeWord(change)],
            [
              asset ? "Asset" : "Source",
              asset ? (
                <Anchor key="asset" component={Link} to={paths.asset(asset.id)} size="sm">
                  {whose(change)}
                </Anchor>
              ) : (
                whose(change) || "none"
              ),
            ],
            ["When", exactTime(change.at)],
            ["Findings", change.findings.toLocaleString("en")],
            ["Critical, as rated then", change.critical.toLocaleString("en")],
            ["Known to be exploited", change.kev.toLocaleString("en")],
          ]}
        />
        <Section title="Worst vulnerabilities">
          {vulnerabilities.length === 0 ? (
            <p className="quiet">
              {asset ? "None of them is there any more." : "The list of vulnerabilities has them, the newest first."}
            </p>
          ) : (
            <Stack gap={4}>
              {vulnerabilities.map((id) => (
                <Anchor key={id} component={Link} to={paths.vulnerability(id)} size="sm" className="mono">
                  {id}
                </Anchor>
              ))}
            </Stack>
          )}
        </Section>
      </Stack>
    </SideDrawer>
  )
}
