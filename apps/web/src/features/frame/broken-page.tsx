import { problemText } from "../../api/problem-text.ts"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { PageBody } from "../../ui/section.tsx"

/** In the place of a page that could not be shown. */
export function BrokenPage({ error, reset }: { readonly error: unknown; reset(): void }) {
  return (
    <PageBody>
      <ProblemNote problem={problemText(error)} onRetry={reset} />
    </PageBody>
  )
}
