import { Stack } from "@mantine/core"
import { paths } from "../../paths.ts"
import { SideDrawer } from "../../ui/side-drawer.tsx"
import { authorOf, type VexListed } from "./fetch-vex.ts"
import { VexActions } from "./vex-actions.tsx"
import { VexFacts } from "./vex-facts.tsx"

/** A document beside the list; its statements are on its page. */
export function VexDrawer({ document, onClose }: { readonly document: VexListed; onClose(): void }) {
  return (
    <SideDrawer
      label={`VEX of ${authorOf(document)}`}
      title={`VEX of ${authorOf(document)}`}
      page={paths.vexDocument(document.id)}
      onClose={onClose}
    >
      <Stack gap="lg">
        <VexActions document={document} onDeleted={onClose} />
        <VexFacts document={document} />
      </Stack>
    </SideDrawer>
  )
}
