import { Anchor, Skeleton } from "@mantine/core"
import { IconArrowUp, IconChevronRight } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { formatQuery } from "../../address.ts"
import { problemText } from "../../api/problem-text.ts"
import { paths } from "../../paths.ts"
import { counted } from "../../ui/counted.ts"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { severities } from "../../ui/severity.tsx"
import { SeverityBar } from "../../ui/severity-bar.tsx"
import { fetchComponents } from "../component/fetch-components.ts"
import type { Package, PackageVersion } from "./fetch-package.ts"
import classes from "./version-ladder.module.css"

/**
 * The versions in their order, newest above: how many assets stand on each rung, what is open there, and to which rung
 * they can go. A rung opens to the assets on it.
 */
export function VersionLadder({ found }: { readonly found: Package }) {
  return (
    <>
      {/* For the eye: each rung says in words what it is. */}
      <div className={`${classes.line} ${classes.heads}`} aria-hidden>
        <span>Version, newest first</span>
        <span>Known of it</span>
        <span>Assets that use it</span>
        <span>Open findings</span>
      </div>
      <ol className={classes.ladder} aria-label="Versions, newest first">
        {found.versions.map((version) => (
          <Rung key={version.version} found={found} version={version} share={version.assets / found.assets} />
        ))}
      </ol>
    </>
  )
}

interface RungProps {
  readonly found: Package
  readonly version: PackageVersion
  /** Of all assets that have the package. */
  readonly share: number
}

function Rung({ found, version, share }: RungProps) {
  const [isOpen, setIsOpen] = useState(false)
  const worst = severities.find((each) => version.open[each] > 0)
  const isUsed = version.assets > 0
  return (
    <li className={classes.rung} data-used={isUsed || undefined}>
      <button
        type="button"
        className={classes.line}
        aria-expanded={isUsed ? isOpen : undefined}
        disabled={!isUsed}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span className={classes.version}>
          <IconChevronRight size={14} aria-hidden className={classes.chevron} data-open={isOpen || undefined} />
          <span className="mono">{version.version}</span>
        </span>
        <span className={classes.tags}>
          <Tags found={found} version={version} />
        </span>
        <span className={classes.assets}>
          <span
            className={classes.bar}
            data-severity={isUsed ? (worst ?? (version.known > 0 ? "decided" : "clean")) : undefined}
            style={{ width: isUsed ? `max(4px, ${100 * share}%)` : undefined }}
            aria-hidden
          />
          <span className={`${classes.number} numbers`}>
            {isUsed ? counted(version.assets, "asset") : "not in use"}
          </span>
        </span>
        <span className={classes.open}>{version.known > 0 && <SeverityBar counts={version.open} />}</span>
      </button>
      {isOpen && <AssetsOn found={found} version={version} />}
    </li>
  )
}

function Tags({ found, version }: Omit<RungProps, "share">) {
  const tags: string[] = []
  if (version.version === found.latest?.version) tags.push("latest known")
  if (version.version === found.firstClean) tags.push("first clean")
  else if (version.known === 0 && version.unreadable === null) tags.push("clean")
  if (version.unreadable !== null) tags.push("no place in the order")
  return (
    <>
      {tags.map((tag) => (
        <span key={tag} className={classes.tag} data-good={/clean/.test(tag) || undefined}>
          {tag}
        </span>
      ))}
      {version.raiseTo !== null && (
        <span className={classes.raise}>
          <IconArrowUp size={13} aria-hidden /> upgrade to
          <span className="mono">{version.raiseTo}</span>
        </span>
      )}
      {version.known > 0 && version.raiseTo === null && version.unreadable === null && (
        <span className="quiet">no unaffected version known above</span>
      )}
    </>
  )
}

const shownMax = "50"

/** Who uses this version, through which component. */
function AssetsOn({ found, version }: Omit<RungProps, "share">) {
  const filter = { package: found.key, version: version.version }
  const components = useQuery({
    queryKey: ["components", "of version", filter],
    queryFn: () => fetchComponents({ ...filter, limit: shownMax }, undefined),
  })
  if (components.isPending) return <Skeleton height={24} my={8} />
  if (components.error)
    return <ProblemNote problem={problemText(components.error)} onRetry={() => void components.refetch()} />
  const { items, total } = components.data
  return (
    <ul className={classes.who}>
      {items.map((component) => (
        <li key={component.id}>
          <Anchor component={Link} to={paths.asset(component.asset.id)} size="sm" underline="always">
            {component.asset.name}
          </Anchor>{" "}
          <span className="mono quiet">{component.asset.version}</span>{" "}
          <Anchor component={Link} to={paths.component(component.id)} size="xs">
            {component.isDirect ? "direct" : "transitive"}
          </Anchor>
        </li>
      ))}
      {total > items.length && (
        <li>
          <Anchor component={Link} to={paths.components + formatQuery(filter)} size="sm">
            All {total.toLocaleString("en")}
          </Anchor>
        </li>
      )}
    </ul>
  )
}
