import { type KeyboardEvent, type PointerEvent, useState } from "react"
import { severities } from "../../ui/severity.tsx"
import classes from "./trend.module.css"
import { axisTop, dayInWords, dayText, type TrendDay } from "./trend-days.ts"

/** The days of a trend as columns, one of which is told in words: the last, or what the pointer or the keys choose. */
export function TrendPictures({ days }: { readonly days: readonly TrendDay[] }) {
  const { at, isChosen, handlers } = useChosenDay(days.length)
  const day = days[at]
  const top = axisTop(Math.max(...days.map((each) => each.open?.findings ?? 0)))
  const ups = Math.max(...days.map((each) => each.began))
  const downs = Math.max(...days.map((each) => each.ended))
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
          {...handlers}
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
          {isChosen && (
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

/** Which of so many days is looked at, and how one is chosen. */
function useChosenDay(count: number) {
  const [chosen, choose] = useState<number | null>(null)
  const at = Math.min(chosen ?? count - 1, count - 1)
  const go = (day: number): void => choose(Math.max(0, Math.min(count - 1, day)))
  const letGo = (): void => choose(null)
  const onPointer = (event: PointerEvent): void => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    go(Math.floor(((event.clientX - left) / width) * count))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = {
      ArrowLeft: at - 1,
      ArrowRight: at + 1,
      Home: 0,
      End: count - 1,
      PageUp: at - 7,
      PageDown: at + 7,
    }[event.key]
    if (to === undefined) return
    event.preventDefault()
    go(to)
  }
  return {
    at,
    isChosen: chosen !== null,
    handlers: { onKeyDown, onPointerMove: onPointer, onPointerDown: onPointer, onPointerLeave: letGo, onBlur: letGo },
  }
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
