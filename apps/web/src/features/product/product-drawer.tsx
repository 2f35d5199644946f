import { Stack, Text } from "@mantine/core"
import { paths } from "../../paths.ts"
import { Facts } from "../../ui/section.tsx"
import { SeverityBar } from "../../ui/severity-bar.tsx"
import { SideDrawer } from "../../ui/side-drawer.tsx"
import type { Product } from "./fetch-products.ts"

const names = (each: readonly string[]): string => each.join(", ") || "none"

/** A product beside the list. */
export function ProductDrawer({ product, onClose }: { readonly product: Product; onClose(): void }) {
  const { counts } = product
  return (
    <SideDrawer
      label={`Product ${product.name}`}
      title={product.name}
      page={paths.product(product.id)}
      onClose={onClose}
    >
      <Stack gap="md">
        {product.description && <Text size="sm">{product.description}</Text>}
        <SeverityBar counts={counts} size="page" />
        <Facts
          facts={[
            ["Vulnerabilities", counts.vulnerabilities.toLocaleString("en")],
            ["Known to be exploited", counts.kev.toLocaleString("en")],
            ["Assets", counts.assets.toLocaleString("en")],
            ["Sub-products", counts.parts.toLocaleString("en")],
            ["Part of", names(product.parents.map(({ name }) => name))],
            ["Labels", names(product.labels)],
          ]}
        />
      </Stack>
    </SideDrawer>
  )
}
