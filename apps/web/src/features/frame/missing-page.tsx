import { Button } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { paths } from "../../paths.ts"
import { EmptyNote } from "../../ui/empty-note.tsx"
import { PageHeader } from "../../ui/frame/page-header.tsx"
import { PageBody } from "../../ui/section.tsx"

/** For an address that no page has. */
export function MissingPage() {
  return (
    <>
      <PageHeader title="Not found" />
      <PageBody>
        <EmptyNote
          title="No page has this address"
          action={
            <Button component={Link} to={paths.dashboard} variant="default">
              Go to the dashboard
            </Button>
          }
        >
          It may have been mistyped, or what it named was deleted.
        </EmptyNote>
      </PageBody>
    </>
  )
}
