import { Anchor, Badge, Button, Skeleton, TextInput } from "@mantine/core"
import { useDocumentTitle } from "@mantine/hooks"
import { IconSearch } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { Link, useLocation } from "@tanstack/react-router"
import { useState } from "react"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { paths } from "../../paths.ts"
import { EmptyNote } from "../../ui/empty-note.tsx"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { operationsOf } from "./openapi-operations.ts"
import { OperationEntry } from "./operation-entry.tsx"
import { ReferenceContents } from "./reference-contents.tsx"
import classes from "./reference-page.module.css"

/**
 * The API as its own document describes it: open to everybody, searchable, each operation with the permission that it
 * needs.
 */
export function ReferencePage() {
  useDocumentTitle("API reference · Waybill")
  const [search, setSearch] = useState("")
  const document = useQuery({
    queryKey: ["openapi"],
    queryFn: async () => operationsOf(expectData(await api.GET("/api/openapi.json"))),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const words = search.toLowerCase().split(/\s+/)
  const shown = (document.data ?? []).filter((each) => words.every((word) => each.words.includes(word)))
  const byTag = Map.groupBy(shown, (each) => each.tag)
  const named = useLocation({ select: ({ hash }) => hash })
  return (
    <div className={classes.page}>
      <ReferenceContents byTag={byTag} />
      <main className={classes.main}>
        <Head />
        <TextInput
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          leftSection={<IconSearch size={16} />}
          placeholder="sboms, POST, manage-labels, read:asset, a field…"
          aria-label="Search operations"
          maw={520}
          mb="lg"
        />
        {document.isPending && <Skeleton height={400} />}
        {document.error && (
          <ProblemNote problem={problemText(document.error)} onRetry={() => void document.refetch()} />
        )}
        {document.data && shown.length === 0 && (
          <EmptyNote
            title="No operation fits"
            action={
              <Button variant="default" onClick={() => setSearch("")}>
                Show all
              </Button>
            }
          />
        )}
        {[...byTag].map(([tag, operations]) => (
          <section key={tag}>
            <h2 className={classes.heading}>
              {tag} <Badge variant="default">{operations.length}</Badge>
            </h2>
            {operations.map((each) => (
              <OperationEntry key={each.id} operation={each} isNamed={each.id === named} />
            ))}
          </section>
        ))}
      </main>
    </div>
  )
}

function Head() {
  return (
    <>
      <div className={classes.back}>
        <Anchor component={Link} to={paths.dashboard} size="xs" c="inherit">
          Waybill
        </Anchor>{" "}
        /
      </div>
      <h1 className={classes.title}>API reference</h1>
      <p className={classes.lead}>
        One permission an operation. Send a token as <code>Authorization: Bearer wbl_…</code>;{" "}
        <Anchor component={Link} to={paths.createApiToken} size="sm" underline="always">
          make one
        </Anchor>{" "}
        that holds just the scope you need. The document itself is{" "}
        <Anchor href="/api/openapi.json" size="sm" underline="always">
          /api/openapi.json
        </Anchor>{" "}
        (OpenAPI 3.1). Errors are problem details (RFC 9457); lists go on with <code>nextCursor</code>; a POST with an{" "}
        <code>Idempotency-Key</code> has one effect for 24 hours.
      </p>
    </>
  )
}
