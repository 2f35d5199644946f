import { Anchor, Skeleton } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { Fragment } from "react"
import { paths } from "../../paths.ts"
import { fetchFindings, findingsKey } from "../finding/fetch-findings.ts"
import classes from "./asset-page.module.css"
import type { AssetDetail } from "./fetch-assets.ts"
import { verdictOf } from "./verdict.ts"

const deeds = [
  { action: "mitigate", words: "to mitigate now" },
  { action: "monitor", words: "to watch" },
  { action: "accept", words: "to accept" },
] as const

/**
 * Whether this version is fit to ship: how many findings ask for what, each the way to them. Without the right to see
 * findings, by their severities.
 */
export function AssetVerdict({ asset }: { readonly asset: AssetDetail }) {
  const { counts, unknownEcosystems } = asset
  const asked = useQuery({
    queryKey: [...findingsKey({ assetId: asset.id }), "by action"],
    queryFn: () =>
      Promise.all(
        deeds.map(async (deed) => {
          const { total } = await fetchFindings({ assetId: asset.id, action: deed.action, limit: "1" }, undefined)
          return { ...deed, total }
        }),
      ),
    enabled: counts.findings > 0,
  })
  if (asked.isLoading) return <Skeleton className={classes.verdict ?? ""} height={25} width="60%" />
  const unknown = unknownEcosystems.reduce((sum, { components }) => sum + components, 0)
  if (!asked.data) return <p className={classes.verdict}>{verdictOf({ ...counts, unknown })}</p>
  const told = asked.data.filter(({ action, total }) => action === "mitigate" || total > 0)
  return (
    <p className={classes.verdict}>
      {told.map(({ action, words, total }, index) => (
        <Fragment key={action}>
          {index > 0 && ", "}
          {total === 0 ? (
            `nothing ${words}`
          ) : (
            <Anchor component={Link} to={`${paths.asset(asset.id)}?tab=findings&action=${action}`} inherit>
              {total.toLocaleString("en")} {words}
            </Anchor>
          )}
        </Fragment>
      ))}
      {counts.kev > 0 && `; ${counts.kev.toLocaleString("en")} known to be exploited`}.
    </p>
  )
}
