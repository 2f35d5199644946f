import { Skeleton } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { problemText } from "../../api/problem-text.ts"
import { paths } from "../../paths.ts"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { SideDrawer } from "../../ui/side-drawer.tsx"
import { ComponentBody } from "./component-body.tsx"
import { ComponentName } from "./component-columns.tsx"
import { componentQuery } from "./fetch-components.ts"

/** A component beside the list. */
export function ComponentDrawer({ id, onClose }: { readonly id: string; onClose(): void }) {
  const found = useQuery(componentQuery(id))
  return (
    <SideDrawer
      label="Component"
      title={found.data ? <ComponentName name={found.data.name} version={found.data.version} /> : "Component"}
      page={paths.component(id)}
      onClose={onClose}
    >
      {found.isPending && <Skeleton height={200} />}
      {found.error && <ProblemNote problem={problemText(found.error)} onRetry={() => void found.refetch()} />}
      {found.data && <ComponentBody component={found.data} />}
    </SideDrawer>
  )
}
