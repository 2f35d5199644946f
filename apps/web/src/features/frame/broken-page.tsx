import { problemText } from "../../api/problem-text.ts"
import { ProblemNote, type ProblemText } from "../../ui/problem-note.tsx"
import { PageBody } from "../../ui/section.tsx"

// No browser has a name for it: "Failed to fetch dynamically imported module", "Importing a module script failed".
const isUnloaded = (error: unknown): boolean => error instanceof TypeError && /module/.test(error.message)

const unloaded: ProblemText = {
  title: "This page could not be loaded",
  detail: "Look whether the network is there and Waybill runs, then try again.",
  places: [],
  requestId: null,
  signInAt: null,
}

/** In the place of a page that could not be shown. */
export function BrokenPage({ error, reset }: { readonly error: unknown; reset(): void }) {
  return (
    <PageBody>
      {isUnloaded(error) ? (
        // A browser may keep that a part was not there.
        <ProblemNote problem={unloaded} onRetry={() => location.reload()} />
      ) : (
        <ProblemNote problem={problemText(error)} onRetry={reset} />
      )}
    </PageBody>
  )
}
