import { Button, Group, Modal, MultiSelect, type MultiSelectProps, Stack } from "@mantine/core"
import { useDebouncedValue } from "@mantine/hooks"
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { problemText } from "../../api/problem-text.ts"
import { counted } from "../../ui/counted.ts"
import { announce } from "../../ui/notices.tsx"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { useFocusBack } from "../../ui/use-focus-back.ts"
import { fetchAssets } from "../asset/fetch-assets.ts"
import { changeMembers, fetchProducts, type Product } from "./fetch-products.ts"

/** What comes into a product: found by typing, several at once. */
export function AddMembers({ product, onClose }: { readonly product: Product; onClose(): void }) {
  useFocusBack()
  const client = useQueryClient()
  const assets = useFound("assets", async (filter) =>
    (await fetchAssets(filter, undefined)).items.map(({ id, name, version }) => ({
      value: id,
      label: `${name} ${version}`.trim(),
    })),
  )
  const products = useFound("products", async (filter) =>
    (await fetchProducts(filter, undefined)).items
      .filter(({ id }) => id !== product.id)
      .map(({ id, name }) => ({ value: id, label: name })),
  )
  const add = useMutation({
    mutationFn: () => changeMembers(product.id, { addAssets: assets.chosen, addProducts: products.chosen }),
    onSuccess: async (changed) => {
      await client.invalidateQueries()
      announce(`${product.name} has ${counted(changed.counts.assets, "asset")} now.`)
      onClose()
    },
  })
  return (
    <Modal opened onClose={onClose} title={`Add to ${product.name}`} closeButtonProps={{ "aria-label": "Close" }}>
      <Stack gap="md">
        {add.error && <ProblemNote problem={problemText(add.error)} />}
        <FoundSelect
          found={assets}
          label="Assets"
          placeholder="Name or version"
          nothingFoundMessage="No asset has this in its name"
          data-autofocus
        />
        <FoundSelect
          found={products}
          label="Sub-products"
          description="Products that are a part of it; each may be a part of several"
          placeholder="Name"
          nothingFoundMessage="No other product has this in its name"
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button
            loading={add.isPending}
            disabled={assets.chosen.length + products.chosen.length === 0}
            onClick={() => add.mutate()}
          >
            Add
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

interface FoundSelectProps extends MultiSelectProps {
  readonly found: ReturnType<typeof useFound>
}

/** The server has filtered what is offered. */
const FoundSelect = ({ found, ...words }: FoundSelectProps) => (
  <MultiSelect
    {...words}
    searchable
    hidePickedOptions
    data={found.data}
    value={found.chosen}
    onChange={found.choose}
    searchValue={found.text}
    onSearchChange={found.type}
    filter={({ options }) => options}
  />
)

interface Option {
  readonly value: string
  readonly label: string
}

/** What typing finds, with what was chosen before: that keeps its name when another text is typed. */
function useFound(kind: string, find: (filter: Readonly<Record<string, string>>) => Promise<readonly Option[]>) {
  const [text, type] = useState("")
  const [asked] = useDebouncedValue(text.trim(), 200)
  const [picked, setPicked] = useState<readonly Option[]>([])
  const found = useQuery({
    queryKey: [kind, "to-add", asked],
    queryFn: () => find({ limit: "50", ...(asked === "" ? {} : { q: asked }) }),
    placeholderData: keepPreviousData,
  })
  const known = new Map([...picked, ...(found.data ?? [])].map((option) => [option.value, option]))
  return {
    text,
    type,
    data: [...known.values()],
    chosen: picked.map(({ value }) => value),
    choose: (values: string[]) => setPicked(values.flatMap((value) => known.get(value) ?? [])),
  }
}
