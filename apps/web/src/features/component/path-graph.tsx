import { Text, VisuallyHidden } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { paths as addresses } from "../../paths.ts"
import classes from "./path-graph.module.css"
import { type PathStep, pathLayout } from "./path-layout.ts"

const size = { width: 152, height: 42, gapX: 12, gapY: 26 } as const
/** As many as the API gives, one for each direct dependency. */
const pathsMax = 10

interface PathGraphProps {
  readonly asset: { readonly id: string; readonly name: string }
  readonly paths: readonly (readonly PathStep[])[]
  readonly isDirect: boolean
}

/** How an asset comes to a component, drawn from the asset down: every step is a link, what paths share stands once. For those who listen the paths are a list. */
export function PathGraph({ asset, paths, isDirect }: PathGraphProps) {
  if (paths.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {isDirect ? "It is a direct dependency." : "The SBOM names no dependency that leads here."}
      </Text>
    )
  const { steps, edges, levels, widest } = pathLayout(paths)
  const target = paths[0]?.at(-1)?.id
  const width = widest * (size.width + size.gapX) - size.gapX
  const counts = Map.groupBy(steps, (step) => step.level)
  const at = (level: number, place: number, of: number) => ({
    // A level stands in the middle of the widest.
    left: (width - of * (size.width + size.gapX) + size.gapX) / 2 + place * (size.width + size.gapX),
    top: level * (size.height + size.gapY),
  })
  const places = new Map<string | null, { left: number; top: number }>([[null, at(0, 0, 1)]])
  for (const step of steps) places.set(step.id, at(step.level, step.place, counts.get(step.level)?.length ?? 1))
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.caption}>
        {paths.length === 1 ? "One way leads here" : `${paths.length} ways lead here`}
        {paths.length >= pathsMax && `: the shortest of each direct dependency, at most ${pathsMax}`}
      </figcaption>
      <section className={classes.scroller} tabIndex={0} aria-label="Dependency paths">
        <div className={classes.graph} style={{ width, height: levels * (size.height + size.gapY) + size.height }}>
          <svg className={classes.edges} aria-hidden="true" focusable="false">
            {edges.map(([from, to]) => {
              const [a, b] = [places.get(from), places.get(to)]
              if (!a || !b) return null
              const [x1, y1] = [a.left + size.width / 2, a.top + size.height]
              const [x2, y2] = [b.left + size.width / 2, b.top]
              const bend = (y2 - y1) / 2
              return (
                <path key={`${from} ${to}`} d={`M ${x1} ${y1} C ${x1} ${y1 + bend}, ${x2} ${y2 - bend}, ${x2} ${y2}`} />
              )
            })}
          </svg>
          <Link
            to={addresses.asset(asset.id)}
            className={classes.node ?? ""}
            data-kind="asset"
            style={box(places.get(null))}
          >
            <span className={classes.name}>{asset.name}</span>
          </Link>
          {steps.map((step) => (
            <Link
              key={step.id}
              to={addresses.component(step.id)}
              className={classes.node ?? ""}
              data-kind={step.id === target ? "target" : undefined}
              title={`${step.name} ${step.version ?? ""}`}
              style={box(places.get(step.id))}
            >
              <span className={classes.name}>{step.name}</span>
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

const box = (place: { left: number; top: number } | undefined) => ({
  ...place,
  width: size.width,
  height: size.height,
})
