import { ActionIcon, Anchor, Badge, Tooltip } from "@mantine/core"
import { IconStack2, IconX } from "@tabler/icons-react"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { problemText } from "../../api/problem-text.ts"
import { paths } from "../../paths.ts"
import { useAllowance } from "../../session/use-session.ts"
import { counted } from "../../ui/counted.ts"
import { announce, announceProblem } from "../../ui/notices.tsx"
import { SeverityBar } from "../../ui/severity-bar.tsx"
import { AssetIcon } from "../asset/asset-icon.tsx"
import { changeMembers, type Product, type ProductTree as Tree } from "./fetch-products.ts"
import classes from "./product-tree.module.css"

/**
 * What a product is made of, all the way down: sub-products first, then assets. What stands in several places is shown
 * in each.
 */
export function ProductTree({ tree, product }: { readonly tree: Tree; readonly product: Product }) {
  const mayChange = useAllowance("update:product")
  return (
    <ul className={classes.tree}>
      <Members tree={tree} product={product} onTop={mayChange.isAllowed ? product.id : null} />
    </ul>
  )
}

interface MembersProps {
  readonly tree: Tree
  readonly product: Product
  /** The page's own product, whose members can be taken out; null below. */
  readonly onTop: string | null
}

function Members({ tree, product, onTop }: MembersProps) {
  const parts = tree.parts.flatMap(({ product: of, part }) =>
    of === product.id ? (tree.products.find(({ id }) => id === part) ?? []) : [],
  )
  const assets = tree.assets.filter((asset) => asset.product === product.id)
  return (
    <>
      {parts
        .toSorted((a, b) => a.name.localeCompare(b.name))
        .map((part) => (
          <li key={part.id}>
            <div className={classes.row}>
              <IconStack2 size={16} aria-label="Sub-product" className={classes.icon ?? ""} />
              <Anchor component={Link} to={paths.product(part.id)} size="sm" fw={600}>
                {part.name}
              </Anchor>
              <span className="quiet">{counted(part.counts.assets, "asset")}</span>
              <span className={classes.counts}>
                <SeverityBar counts={part.counts} />
              </span>
              {onTop && (
                <TakeOut
                  from={onTop}
                  name={part.name}
                  change={{ removeProducts: [part.id] }}
                  back={{ addProducts: [part.id] }}
                />
              )}
            </div>
            <ul className={classes.tree}>
              <Members tree={tree} product={part} onTop={null} />
            </ul>
          </li>
        ))}
      {assets.map((asset) => (
        <li key={asset.id}>
          <div className={classes.row}>
            <AssetIcon type={asset.type} />
            <Anchor component={Link} to={paths.asset(asset.id)} size="sm">
              {asset.name}
            </Anchor>
            <span className="mono quiet">{asset.version}</span>
            {!asset.active && (
              <Badge color="gray" variant="light" size="sm" tt="none">
                Inactive
              </Badge>
            )}
            <span className={classes.counts}>
              <SeverityBar counts={asset.counts} />
            </span>
            {onTop && (
              <TakeOut
                from={onTop}
                name={`${asset.name} ${asset.version}`.trim()}
                change={{ removeAssets: [asset.id] }}
                back={{ addAssets: [asset.id] }}
              />
            )}
          </div>
        </li>
      ))}
    </>
  )
}

type Change = Parameters<typeof changeMembers>[1]

function TakeOut({
  from,
  name,
  change,
  back,
}: {
  readonly from: string
  readonly name: string
  readonly change: Change
  readonly back: Change
}) {
  const client = useQueryClient()
  const send = useMutation({
    mutationFn: (wish: Change) => changeMembers(from, wish),
    onSuccess: async (_product, wish) => {
      await client.invalidateQueries()
      if (wish === change) announce(`${name} is taken out.`, { label: "Undo", run: () => send.mutate(back) })
    },
    onError: (error) => announceProblem(problemText(error)),
  })
  return (
    <Tooltip label="Take out">
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={`Take ${name} out`}
        loading={send.isPending}
        onClick={() => send.mutate(change)}
        className={classes.out ?? ""}
      >
        <IconX size={14} />
      </ActionIcon>
    </Tooltip>
  )
}
