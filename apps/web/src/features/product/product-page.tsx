import { Badge, Button, Group, Skeleton, Tabs, Text } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useNavigate, useParams } from "@tanstack/react-router"
import { useState } from "react"
import { useAddress } from "../../address.ts"
import { ApiProblem } from "../../api/api-problem.ts"
import { api, expectDone } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { paths } from "../../paths.ts"
import { useAllowance } from "../../session/use-session.ts"
import { AllowedButton } from "../../ui/allowed-button.tsx"
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx"
import { counted } from "../../ui/counted.ts"
import { EmptyNote } from "../../ui/empty-note.tsx"
import { PageHeader } from "../../ui/frame/page-header.tsx"
import { announce } from "../../ui/notices.tsx"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { PageBody, Section } from "../../ui/section.tsx"
import { SeverityBar } from "../../ui/severity-bar.tsx"
import { TabRow } from "../../ui/tab-row.tsx"
import classes from "../asset/asset-page.module.css"
import { FindingsOf } from "../finding/findings-of.tsx"
import { AddMembers } from "./add-members.tsx"
import { EditProduct } from "./edit-product.tsx"
import { type Product, productTreeQuery, type ProductTree as Tree } from "./fetch-products.ts"
import { ProductTree } from "./product-tree.tsx"

const products = { label: "Products", to: paths.products }

/** How does all that we ship under this name stand, and what is it made of? */
export function ProductPage() {
  const { productId = "" }: { productId?: string } = useParams({ strict: false })
  const tree = useQuery(productTreeQuery(productId))
  const product = tree.data?.products.find(({ id }) => id === productId)
  if (tree.data && product) return <Shown product={product} tree={tree.data} />
  return (
    <>
      <PageHeader title={tree.error ? "Product" : "…"} breadcrumbs={[products]} />
      <PageBody>
        {tree.error instanceof ApiProblem && tree.error.status === 404 ? (
          <EmptyNote title="There is no such product">
            It may have been deleted, or it belongs to another organization.
          </EmptyNote>
        ) : tree.error ? (
          <ProblemNote problem={problemText(tree.error)} onRetry={() => void tree.refetch()} />
        ) : (
          <Skeleton height={240} />
        )}
      </PageBody>
    </>
  )
}

function Shown({ product, tree }: { readonly product: Product; readonly tree: Tree }) {
  const { query, change } = useAddress()
  const [isAdding, setAdding] = useState(false)
  const mayUpdate = useAllowance("update:product")
  const { counts, parents } = product
  const tab = query.tab ?? "contents"
  const go = (next: string | null): void =>
    change({
      ...Object.fromEntries(Object.keys(query).map((name) => [name, null])),
      tab: next === "contents" ? null : next,
    })
  return (
    <>
      <PageHeader
        title={product.name}
        breadcrumbs={[products, ...parents.slice(0, 1).map(({ id, name }) => ({ label: name, to: paths.product(id) }))]}
        lead={product.description || undefined}
        identity={product.labels.map((label) => (
          <Badge key={label} variant="light" tt="none" fw={500}>
            {label}
          </Badge>
        ))}
        actions={
          <Group gap="xs">
            <ProductMenu product={product} />
            <AllowedButton allowance={mayUpdate} leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
              Add assets
            </AllowedButton>
          </Group>
        }
      />
      <Tabs value={tab} onChange={go} keepMounted={false} className={classes.tabs ?? ""}>
        <TabRow open={tab} isWide>
          <Tabs.Tab value="contents">Contents</Tabs.Tab>
          <Tabs.Tab value="findings">Findings ({counts.findings.toLocaleString("en")})</Tabs.Tab>
        </TabRow>
        <Tabs.Panel value="contents" className={classes.scroll ?? ""}>
          <PageBody>
            <Contents product={product} tree={tree} onAdd={() => setAdding(true)} />
          </PageBody>
        </Tabs.Panel>
        <Tabs.Panel value="findings" className={classes.panel ?? ""}>
          <FindingsOf scope={{ productId: product.id }} listId="product-findings" />
        </Tabs.Panel>
      </Tabs>
      {isAdding && <AddMembers product={product} onClose={() => setAdding(false)} />}
    </>
  )
}

interface ContentsProps {
  readonly product: Product
  readonly tree: Tree
  onAdd(): void
}

function Contents({ product, tree, onAdd }: ContentsProps) {
  const mayUpdate = useAllowance("update:product")
  const { counts } = product
  if (counts.assets + counts.parts === 0)
    return (
      <EmptyNote
        title="Nothing is in it yet"
        action={mayUpdate.isAllowed && <Button onClick={onAdd}>Add assets</Button>}
      >
        Put the versions in that are shipped together. With the next release, put its version in and take the old one
        out.
      </EmptyNote>
    )
  return (
    <>
      <Section title="Open findings">
        <SeverityBar
          counts={counts}
          size="page"
          listOf={(each) => `${paths.product(product.id)}?tab=findings&severity=${each}`}
        />
        <Text size="sm" c="dimmed" mt={6}>
          {counts.vulnerabilities.toLocaleString("en")} different{" "}
          {counts.vulnerabilities === 1 ? "vulnerability" : "vulnerabilities"} in {counted(counts.assets, "asset")}
          {counts.kev > 0 ? `, ${counts.kev} known to be exploited` : ""}
        </Text>
      </Section>
      <Section title="Assets and sub-products">
        <ProductTree tree={tree} product={product} />
        {!tree.isWhole && (
          <Text size="sm" c="dimmed">
            It has more assets than are shown here; the findings are of all.
          </Text>
        )}
      </Section>
    </>
  )
}

function ProductMenu({ product }: { readonly product: Product }) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const mayUpdate = useAllowance("update:product")
  const mayDelete = useAllowance("delete:product")
  const [opened, setOpened] = useState<"edit" | "delete" | null>(null)
  const remove = useMutation({
    mutationFn: async () =>
      expectDone(await api.DELETE("/api/v1/products/{productId}", { params: { path: { productId: product.id } } })),
    onSuccess: async () => {
      await navigate({ to: paths.products })
      announce(`${product.name} is deleted; its assets stay.`)
      await client.invalidateQueries()
    },
  })
  const close = (): void => setOpened(null)
  return (
    <>
      <AllowedButton allowance={mayUpdate} variant="default" onClick={() => setOpened("edit")}>
        Edit
      </AllowedButton>
      <AllowedButton allowance={mayDelete} variant="default" c="var(--wb-critical)" onClick={() => setOpened("delete")}>
        Delete
      </AllowedButton>
      {opened === "edit" && <EditProduct product={product} onClose={close} onSaved={close} />}
      <ConfirmDialog
        isOpen={opened === "delete"}
        title={`Delete ${product.name}?`}
        deed="Delete product"
        isPending={remove.isPending}
        problem={remove.error && problemText(remove.error)}
        onConfirm={() => remove.mutate()}
        onClose={close}
      >
        <Text size="sm">
          Its {counted(product.counts.assets, "asset")} and its sub-products stay. Decisions that reached through it are
          taken back, and those findings ask again.
        </Text>
      </ConfirmDialog>
    </>
  )
}
