import { Button } from "@mantine/core"
import type { ReactNode } from "react"
import { type AddressQuery, useAddress } from "../../address.ts"
import { EmptyNote } from "../empty-note.tsx"

interface EmptyListProps {
  readonly filter: AddressQuery
  /** What to say where the filter leaves nothing. */
  readonly nothingFits: string
  /** What to say where there is nothing at all. */
  readonly children: ReactNode
}

/** A list without rows: its filter leaves none, with the way back to all of them, or there are none yet. */
export function EmptyList({ filter, nothingFits, children }: EmptyListProps) {
  const { change } = useAddress()
  const names = Object.keys(filter).filter((name) => name !== "sort")
  if (names.length === 0) return children
  return (
    <EmptyNote
      title={nothingFits}
      action={
        <Button variant="default" onClick={() => change(Object.fromEntries(names.map((name) => [name, null])))}>
          Clear the filter
        </Button>
      }
    />
  )
}
