import { Button } from "@mantine/core"
import { type AddressQuery, useAddress } from "../../address.ts"
import { EmptyNote } from "../empty-note.tsx"

/** A list that its filter leaves empty, with the way back to all of it. */
export function NothingFits({ title, filter }: { readonly title: string; readonly filter: AddressQuery }) {
  const { change } = useAddress()
  return (
    <EmptyNote
      title={title}
      action={
        <Button
          variant="default"
          onClick={() => change(Object.fromEntries(Object.keys(filter).map((name) => [name, null])))}
        >
          Clear the filter
        </Button>
      }
    />
  )
}
