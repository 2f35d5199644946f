import { MultiSelect } from "@mantine/core"
import { useDebouncedValue } from "@mantine/hooks"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { api, expectData } from "../../api/client.ts"
import { fetchProducts } from "../product/fetch-products.ts"

interface ReachChoiceProps {
  readonly kind: "product" | "label"
  readonly value: readonly string[]
  onChange(value: readonly string[]): void
}

const words = {
  product: { label: "Only assets of these products", description: "With their sub-products. Empty: no limit." },
  label: {
    label: "Only assets with one of these labels",
    description: "Beside those of the products. Empty: no limit.",
  },
} as const

/** Products or labels to whose assets a token is limited. */
export function ReachChoice({ kind, value, onChange }: ReachChoiceProps) {
  const [text, setText] = useState("")
  const [asked] = useDebouncedValue(text.trim(), 200)
  // Those that were chosen stay known when others are looked for.
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map())
  const found = useQuery({
    queryKey: [kind, "to-limit", kind === "product" ? asked : ""],
    queryFn: async (): Promise<readonly { id: string; name: string }[]> =>
      kind === "label"
        ? expectData(await api.GET("/api/v1/labels")).items
        : (await fetchProducts({ limit: "50", ...(asked === "" ? {} : { q: asked }) }, undefined)).items,
  })
  const names = new Map([...known, ...(found.data ?? []).map(({ id, name }) => [id, name] as const)])
  return (
    <MultiSelect
      {...words[kind]}
      searchable
      clearable
      data={[...names].map(([id, name]) => ({ value: id, label: name }))}
      value={[...value]}
      onChange={(ids) => {
        setKnown(new Map(ids.map((id) => [id, names.get(id) ?? id])))
        onChange(ids)
      }}
      searchValue={text}
      onSearchChange={setText}
      nothingFoundMessage={`There is no such ${kind}`}
    />
  )
}
