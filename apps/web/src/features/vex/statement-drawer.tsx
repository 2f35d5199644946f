import { List, Stack, Text } from "@mantine/core"
import { counted } from "../../ui/counted.ts"
import { Facts, Section } from "../../ui/section.tsx"
import { SideDrawer } from "../../ui/side-drawer.tsx"
import { exactTime } from "../../ui/time.tsx"
import { StatusTag } from "../triage/status-tag.tsx"
import type { VexStatement } from "./fetch-vex.ts"
import { VulnerabilityOf } from "./statement-columns.tsx"
import { Verdict } from "./statement-verdict.tsx"

/** A statement whole: what it says, of what, and what became of it. */
export function StatementDrawer({ statement, onClose }: { readonly statement: VexStatement; onClose(): void }) {
  const { products, productCount } = statement
  return (
    <SideDrawer label="Statement" title={<VulnerabilityOf statement={statement} />} onClose={onClose}>
      <Stack gap="lg">
        <div>
          <Verdict state={statement.state} />
          {statement.reason && (
            <Text size="sm" mt={6}>
              {statement.reason}
            </Text>
          )}
        </div>
        <Facts
          facts={[
            ["Says", statement.status ? <StatusTag key="status" status={statement.status} /> : "nothing readable"],
            ["Justification", statement.justification?.replaceAll("_", " ") ?? "none"],
            ...(statement.impactStatement ? [["Impact", statement.impactStatement] as const] : []),
            ...(statement.response ? [["Response", statement.response] as const] : []),
            ["Stated", statement.statedAt === null ? "no time given" : exactTime(statement.statedAt)],
            ["Other ids", statement.ids.slice(1).join(", ") || "none"],
            [
              "Place in the file",
              <span key="path" className="mono">
                {statement.path || "/"}
              </span>,
            ],
          ]}
        />
        <Section title={`About ${counted(productCount, "product")}`}>
          <List size="sm" spacing={4}>
            {[...new Set(products)].map((product) => (
              <List.Item key={product} className="mono" style={{ overflowWrap: "anywhere" }}>
                {product}
              </List.Item>
            ))}
          </List>
          {productCount > products.length && (
            <Text size="xs" c="dimmed" mt={6}>
              The first {products.length} of {productCount.toLocaleString("en")}
            </Text>
          )}
        </Section>
      </Stack>
    </SideDrawer>
  )
}
