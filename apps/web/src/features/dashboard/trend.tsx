import { SegmentedControl, Table, Text } from "@mantine/core"
import { useAddress } from "../../address.ts"
import { severities, severityNames } from "../../ui/severity.tsx"
import classes from "./trend.module.css"
import { daysOf, type TrendDay, trendSentence } from "./trend-days.ts"
import { TrendPictures } from "./trend-pictures.tsx"

const short = 30
const long = 90

/** How many days are shown; as in the address. */
const shownDays = (query: Readonly<Record<string, string>>): number => (query.days === String(short) ? short : long)

/**
 * How open findings went, by severity, and below what began and ended: a column for each day that was counted, none
 * where nobody did.
 */
export function Trend({ trend }: { readonly trend: readonly TrendDay[] }) {
  const { query } = useAddress()
  const days = daysOf(trend, shownDays(query))
  if (days.length < 2)
    return (
      <Text size="sm" c="dimmed">
        The trend is counted daily from today on.
      </Text>
    )
  return (
    <>
      <Text size="sm" my={10}>
        {trendSentence(days)}
      </Text>
      <TrendPictures days={days} />
      <details className={classes.numbers}>
        <summary>The numbers</summary>
        <Numbers days={days} />
      </details>
    </>
  )
}

/** The choice between the last weeks and all that is shown at most; nothing where there is no more than weeks. */
export function TrendLength({ trend }: { readonly trend: readonly TrendDay[] }) {
  const { query, change } = useAddress()
  if (daysOf(trend, long).length <= short) return null
  return (
    <SegmentedControl
      size="xs"
      aria-label="Days shown"
      data={[
        { value: String(short), label: "30 days" },
        { value: String(long), label: "90 days" },
      ]}
      value={String(shownDays(query))}
      onChange={(value) => change({ days: value === String(long) ? null : value }, { replace: true })}
    />
  )
}

function Numbers({ days }: { readonly days: readonly TrendDay[] }) {
  const shown = severities.filter((each) => days.some(({ open }) => open !== null && open[each] > 0))
  return (
    <Table.ScrollContainer minWidth={420} type="native" tabIndex={0}>
      <Table fz="sm" verticalSpacing={4} horizontalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Day</Table.Th>
            {["Open", ...shown.map((each) => severityNames[each]), "New", "Ended"].map((name) => (
              <Table.Th key={name} ta="end">
                {name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {days.toReversed().map(({ day, open, began, ended }) => (
            <Table.Tr key={day} className="numbers">
              <Table.Td>{day}</Table.Td>
              <Table.Td ta="end">{open ? open.findings.toLocaleString("en") : "–"}</Table.Td>
              {shown.map((each) => (
                <Table.Td key={each} ta="end">
                  {open ? open[each].toLocaleString("en") : "–"}
                </Table.Td>
              ))}
              <Table.Td ta="end">{began.toLocaleString("en")}</Table.Td>
              <Table.Td ta="end">{ended.toLocaleString("en")}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
