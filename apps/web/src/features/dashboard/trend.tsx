import { SegmentedControl, Table, Text } from "@mantine/core"
import { type KeyboardEvent, type PointerEvent, useState } from "react"
import { useAddress } from "../../address.ts"
import { severities, severityNames } from "../../ui/severity.tsx"
import classes from "./trend.module.css"
import { axisTop, dayInWords, daysOf, dayText, type TrendDay, trendSentence } from "./trend-days.ts"

const short = 30
const long = 90

/** How many days are shown; as in the address. */
const shownDays = (query: Readonly<Record<string, string>>): number => (query.days === String(short) ? short : long)

/** How open findings went, by severity, and below what began and ended: a column for each day that was counted, none where nobody did. */
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
      <Pictures days={days} />
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

function Pictures({ days }: { readonly days: readonly TrendDay[] }) {
  const [chosen, choose] = useState<number | null>(null)
  const at = Math.min(chosen ?? days.length - 1, days.length - 1)
  const day = days[at]
  const top = axisTop(Math.max(...days.map((each) => each.open?.findings ?? 0)))
  const ups = Math.max(...days.map((each) => each.began))
  const downs = Math.max(...days.map((each) => each.ended))
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = {
      ArrowLeft: at - 1,
      ArrowRight: at + 1,
      Home: 0,
      End: days.length - 1,
      PageUp: at - 7,
      PageDown: at + 7,
    }[event.key]
    if (to === undefined) return
    event.preventDefault()
    choose(Math.max(0, Math.min(days.length - 1, to)))
  }
  const onPointer = (event: PointerEvent): void => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    choose(Math.max(0, Math.min(days.length - 1, Math.floor(((event.clientX - left) / width) * days.length))))
  }
  return (
    <>
      <div className={classes.pictures} style={{ "--days": days.length }}>
        <div className={`${classes.axis} numbers`} aria-hidden>
          <span>{top.toLocaleString("en")}</span>
          <span>{top % 2 === 0 ? (top / 2).toLocaleString("en") : ""}</span>
          <span>0</span>
        </div>
        <div
          className={classes.days}
          role="slider"
          tabIndex={0}
          aria-label="Day of the trend"
          aria-valuemin={0}
          aria-valuemax={days.length - 1}
          aria-valuenow={at}
          aria-valuetext={day && dayInWords(day)}
          onKeyDown={onKeyDown}
          onPointerMove={onPointer}
          onPointerDown={onPointer}
          onPointerLeave={() => choose(null)}
          onBlur={() => choose(null)}
        >
          <svg viewBox={`0 0 ${days.length} 100`} preserveAspectRatio="none" className={classes.open} aria-hidden>
            <path className={classes.grid} d={`M0 0H${days.length}M0 50H${days.length}M0 100H${days.length}`} />
            {severities.map((severity, place) => (
              <path
                key={severity}
                data-severity={severity}
                d={columnsOf(days, severities.slice(0, place), severity, top)}
              />
            ))}
          </svg>
          <svg viewBox={`0 0 ${days.length} 100`} preserveAspectRatio="none" className={classes.moved} aria-hidden>
            {ups + downs > 0 && <Moved days={days} ups={ups} downs={downs} />}
          </svg>
          {chosen !== null && (
            <span
              className={classes.chosen}
              style={{ left: `${(at / days.length) * 100}%`, width: `${100 / days.length}%` }}
            />
          )}
        </div>
        <div className={`${classes.axis} numbers`} aria-hidden>
          <span>{ups > 0 && `+${ups.toLocaleString("en")}`}</span>
          <span>{downs > 0 && `−${downs.toLocaleString("en")}`}</span>
        </div>
        <div className={classes.dates} aria-hidden>
          <span>{days[0] && dayText(days[0].day)}</span>
          {ups + downs > 0 && (
            <span>
              <i data-began /> new <i data-ended /> ended
            </span>
          )}
          <span>today</span>
        </div>
      </div>
      <p className={classes.day}>{day && dayInWords(day)}</p>
    </>
  )
}

/** A column a day for one severity, standing on those that are worse. */
function columnsOf(
  days: readonly TrendDay[],
  worse: readonly (typeof severities)[number][],
  severity: (typeof severities)[number],
  top: number,
): string {
  return days
    .map(({ open }, x) => {
      if (!open || open[severity] === 0) return ""
      const below = worse.reduce((sum, each) => sum + open[each], 0)
      const [from, to] = [100 - (100 * below) / top, 100 - (100 * (below + open[severity])) / top]
      return `M${x + 0.06} ${from}V${to}H${x + 0.94}V${from}Z`
    })
    .join("")
}

/** What began stands on the line, what ended hangs from it; by one scale. */
function Moved({
  days,
  ups,
  downs,
}: {
  readonly days: readonly TrendDay[]
  readonly ups: number
  readonly downs: number
}) {
  const line = (100 * ups) / (ups + downs)
  // Something is seen of what is little beside the most.
  const height = (count: number): number => (count === 0 ? 0 : Math.max(3, (100 * count) / (ups + downs)))
  const path = (name: "began" | "ended", sign: 1 | -1): string =>
    days
      .map((day, x) =>
        day[name] === 0 ? "" : `M${x + 0.06} ${line}V${line + sign * height(day[name])}H${x + 0.94}V${line}Z`,
      )
      .join("")
  return (
    <>
      <path className={classes.grid} d={`M0 ${line}H${days.length}`} />
      <path className={classes.began} d={path("began", -1)} />
      <path className={classes.ended} d={path("ended", 1)} />
    </>
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
