import { Time } from "../time.tsx"
import type { Column } from "./data-list.tsx"

/** When a row was made. */
export const createdColumn: Column<{ readonly createdAt: string }> = {
  id: "created",
  header: "Created",
  width: 124,
  sort: "createdAt",
  cell: ({ createdAt }) => (
    <span className="quiet">
      <Time at={createdAt} />
    </span>
  ),
}
