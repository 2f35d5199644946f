import { Select } from "@mantine/core"
import { useDebouncedValue } from "@mantine/hooks"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { api, expectData } from "../../api/client.ts"
import { fetchProducts } from "../product/fetch-products.ts"

interface ReachTargetProps {
  readonly kind: "product" | "label"
  readonly value: string | null
  onChange(value: string | null): void
}

/** Which product or label a decision reaches. */
export function ReachTarget({ kind, value, onChange }: ReachTargetProps) {
  const [text, setText] = useState("")
  const [asked] = useDebouncedValue(text.trim(), 200)
  const found = useQuery({
    queryKey: [kind, "to-reach", kind === "product" ? asked : ""],
    placeholderData: keepPreviousData,
    queryFn: async (): Promise<readonly { id: string; name: string }[]> =>
      kind === "label"
        ? expectData(await api.GET("/api/v1/labels")).items
        : (await fetchProducts({ limit: "50", ...(asked === "" ? {} : { q: asked }) }, undefined)).items,
  })
  return (
    <Select
      label={kind === "product" ? "Product" : "Label"}
      placeholder="Name"
      searchable
      data={(found.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
      searchValue={text}
      onSearchChange={setText}
      nothingFoundMessage={`There is no such ${kind}`}
    />
  )
}
