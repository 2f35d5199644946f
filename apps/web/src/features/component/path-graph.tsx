import { Text, VisuallyHidden } from "@mantine/core"
import { useMediaQuery } from "@mantine/hooks"
import { Link } from "@tanstack/react-router"
import { paths as addresses } from "../../paths.ts"
import classes from "./path-graph.module.css"
import { type PathEdge, type PathLayout, type PathStep, pathLayout, type Spot } from "./path-layout.ts"

const box = { width: 160, height: 42 } as const
/** Along the paths between two levels, and across them between two steps. */
const gaps = { right: { along: 36, across: 12 }, down: { along: 26, across: 12 } } as const
/** As many as the API gives, one for each direct dependency. */
const pathsMax = 10

interface PathGraphProps {
  readonly asset: { readonly id: string; readonly name: string }
  readonly paths: readonly (readonly PathStep[])[]
  readonly isDirect: boolean
}

/**
 * How an asset comes to a component, drawn from the asset to the right, on a phone down: every step is a link, what
 * paths share stands once, and the component is in sight. For those who listen the paths are a list.
 */
export function PathGraph({ asset, paths, isDirect }: PathGraphProps) {
  const isNarrow = useMediaQuery("(max-width: 760px)", false, { getInitialValueInEffect: false }) ?? false
  const direction = isNarrow ? "down" : "right"
  const target = paths[0]?.at(-1)?.id
  if (paths.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {isDirect ? "It is a direct dependency." : "The SBOM names no dependency that leads here."}
      </Text>
    )
  const layout = pathLayout(paths)
  const drawing = drawingOf(layout, direction)
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.caption}>
        {paths.length === 1 ? "One way leads here" : `${paths.length} ways lead here`}
        {paths.length >= pathsMax && `: the shortest of each direct dependency, at most ${pathsMax}`}
      </figcaption>
      <section key={direction} ref={showTarget} className={classes.scroller} tabIndex={0} aria-label="Dependency paths">
        <div className={classes.graph} style={drawing.size}>
          <svg className={classes.edges} aria-hidden="true" focusable="false">
            {layout.edges.map((edge) => (
              <path key={`${edge.from} ${edge.to}`} d={drawing.lineOf(edge)} />
            ))}
          </svg>
          <Link
            to={addresses.asset(asset.id)}
            className={classes.node ?? ""}
            data-kind="asset"
            title={asset.name}
            style={drawing.boxOf({ level: 0, across: 0 })}
          >
            <span className={classes.name}>{shortName(asset.name)}</span>
          </Link>
          {layout.steps.map((step) => (
            <Link
              key={step.id}
              to={addresses.component(step.id)}
              className={classes.node ?? ""}
              data-kind={step.id === target ? "target" : undefined}
              title={`${step.name} ${step.version ?? ""}`}
              style={drawing.boxOf(step)}
            >
              <span className={classes.name}>{shortName(step.name)}</span>
              <span className={`${classes.version} mono`}>{step.version}</span>
            </Link>
          ))}
        </div>
      </section>
      <VisuallyHidden>
        <ul>
          {paths.map((path) => (
            <li key={path.map((step) => step.id).join(" ")}>
              {[asset.name, ...path.map((step) => `${step.name} ${step.version ?? ""}`)].join(", then ")}
            </li>
          ))}
        </ul>
      </VisuallyHidden>
    </figure>
  )
}

/** Names that begin with a host say what they are at their end; the whole is in the tooltip. */
const shortName = (name: string): string => name.split("/").slice(-2).join("/")

/** Brings the component into sight within the picture alone: the page stays where it is. */
function showTarget(scroller: HTMLElement | null): void {
  const target = scroller?.querySelector("[data-kind=target]")
  if (!scroller || !(target instanceof HTMLElement)) return
  scroller.scrollTo({
    left: target.offsetLeft + target.offsetWidth - scroller.clientWidth,
    top: target.offsetTop - (scroller.clientHeight - target.offsetHeight) / 2,
  })
}

/** A layout in pixels: boxes, and lines that run straight past the steps of a level and bend between levels only. */
function drawingOf({ steps, levels, width }: PathLayout, direction: "right" | "down") {
  const isRight = direction === "right"
  const gap = gaps[direction]
  const [along, across] = isRight ? [box.width, box.height] : [box.height, box.width]
  const place = across + gap.across
  const middle = (width * place - gap.across) / 2
  const spots = new Map<string | null, Spot>([
    [null, { level: 0, across: 0 }],
    ...steps.map((step) => [step.id, step] as const),
  ])
  const at = (spot: Spot) => ({ begin: spot.level * (along + gap.along), middle: middle + spot.across * place })
  const point = (a: number, c: number): string => (isRight ? `${a} ${c}` : `${c} ${a}`)
  return {
    size: isRight
      ? { width: levels * (along + gap.along) + along, height: width * place - gap.across }
      : { width: width * place - gap.across, height: levels * (along + gap.along) + along },
    boxOf: (spot: Spot) => {
      const { begin, middle: centre } = at(spot)
      const start = centre - across / 2
      return isRight ? { left: begin, top: start, ...box } : { left: start, top: begin, ...box }
    },
    lineOf: ({ from, to, via }: PathEdge): string => {
      const [first, ...rest] = [spots.get(from), ...via, spots.get(to)].flatMap((spot) => (spot ? [at(spot)] : []))
      if (!first) return ""
      let [a, c] = [first.begin + along, first.middle]
      let line = `M ${point(a, c)}`
      rest.forEach((next, index) => {
        const bend = (next.begin - a) / 2
        line += ` C ${point(a + bend, c)}, ${point(next.begin - bend, next.middle)}, ${point(next.begin, next.middle)}`
        ;[a, c] = [next.begin + along, next.middle]
        if (index < rest.length - 1) line += ` L ${point(a, c)}`
      })
      return line
    },
  }
}
