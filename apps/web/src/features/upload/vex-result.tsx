import { Anchor, Table, Text } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { problemText } from "../../api/problem-text.ts"
import { paths } from "../../paths.ts"
import { counted } from "../../ui/counted.ts"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { StackingTable } from "../../ui/stacking-table.tsx"
import { StatusTag } from "../triage/status-tag.tsx"
import { authorOf, fetchStatements, type Vex, vexFormatName } from "../vex/fetch-vex.ts"
import { productsText, VulnerabilityOf, whyText } from "../vex/statement-columns.tsx"
import { Verdict } from "../vex/statement-verdict.tsx"
import classes from "./upload-page.module.css"

const rowsShown = 20

/** What became of a VEX file: the sums, then each statement with its verdict. */
export function VexResult({ vex }: { readonly vex: Vex }) {
  const statements = useQuery({
    queryKey: ["vex", vex.id, "first-statements"],
    queryFn: () => fetchStatements(vex.id, { limit: String(rowsShown) }, undefined),
  })
  return (
    <>
      <div className={`${classes.line} ${classes.detail}`}>
        <Anchor component={Link} to={paths.vexDocument(vex.id)} size="sm" fw={600}>
          VEX of {authorOf(vex)}
        </Anchor>
        <span className="quiet">{vexFormatName(vex.format)}</span>
        <span>
          {counted(vex.statements, "statement")}: {counted(vex.applied, "finding")} decided,{" "}
          {vex.proposed.toLocaleString("en")} proposed, {vex.unmatchedCount.toLocaleString("en")} unmatched
        </span>
        {vex.warnings.length > 0 && <span className="quiet">{counted(vex.warnings.length, "note")}</span>}
      </div>
      {statements.error && <ProblemNote problem={problemText(statements.error)} />}
      {statements.data && (
        <>
          <StackingTable
            label={`Statements of ${authorOf(vex)}`}
            heads={[
              { name: "Vulnerability" },
              { name: "Verdict" },
              { name: "Says" },
              { name: "About" },
              { name: "Why" },
            ]}
          >
            {statements.data.items.map((statement) => (
              <Table.Tr key={statement.place}>
                <Table.Td className={classes.id ?? ""}>
                  <VulnerabilityOf statement={statement} />
                </Table.Td>
                <Table.Td>
                  <Verdict state={statement.state} />
                </Table.Td>
                <Table.Td>{statement.status && <StatusTag status={statement.status} />}</Table.Td>
                <Table.Td className="mono" data-wide>
                  {productsText(statement)}
                </Table.Td>
                <Table.Td className="quiet" data-wide>
                  {whyText(statement)}
                </Table.Td>
              </Table.Tr>
            ))}
          </StackingTable>
          {statements.data.total > rowsShown && (
            <Text size="sm" mt={6}>
              <Anchor component={Link} to={paths.vexDocument(vex.id)} size="sm">
                All {statements.data.total.toLocaleString("en")} statements
              </Anchor>
            </Text>
          )}
        </>
      )}
    </>
  )
}
