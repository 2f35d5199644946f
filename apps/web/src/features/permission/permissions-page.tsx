import { Badge, Group, Skeleton, TextInput } from "@mantine/core"
import { useDebouncedCallback } from "@mantine/hooks"
import { IconSearch } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useAddress } from "../../address.ts"
import { problemText } from "../../api/problem-text.ts"
import { paths } from "../../paths.ts"
import { Breakable } from "../../ui/breakable.tsx"
import { EmptyNote } from "../../ui/empty-note.tsx"
import { PageHeader } from "../../ui/frame/page-header.tsx"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { SettingsPage } from "../settings/settings-page.tsx"
import { withOperationsFirst } from "../token/abilities.tsx"
import { type ScopeTable, scopesQuery } from "../token/fetch-tokens.ts"
import classes from "./permissions-page.module.css"

/** Which scope does a call need: permission, method and path, the scopes that grant it; searched by any of them. */
export function PermissionsPage() {
  const { query, change } = useAddress()
  const [text, setText] = useState(query.q ?? "")
  const search = useDebouncedCallback((q: string) => change({ q: q || null }, { replace: true }), 150)
  const table = useQuery(scopesQuery)
  const rows = withOperationsFirst(table.data?.permissions.filter((entry) => fits(entry, text)) ?? [])
  return (
    <SettingsPage>
      <PageHeader
        title="Permission reference"
        breadcrumbs={[{ label: "API tokens", to: paths.apiTokens }]}
        lead="57 permissions, each behind the operations that need it and in the scopes that grant it. One operation needs one permission."
      />
      <div className={classes.search}>
        <TextInput
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            search(event.currentTarget.value)
          }}
          leftSection={<IconSearch size={16} />}
          placeholder="POST /api/v1/sboms, manage-labels, delete…"
          aria-label="Search permissions, paths and scopes"
        />
        {table.data && (
          <span className={classes.count} aria-live="polite">
            {rows.length} of {table.data.permissions.length}
          </span>
        )}
      </div>
      {table.error && <ProblemNote problem={problemText(table.error)} onRetry={() => void table.refetch()} />}
      {table.isPending && <Skeleton height={320} mx={24} />}
      {table.data && rows.length === 0 && (
        <EmptyNote title="Nothing fits">Search for a path, a permission, a scope or a word of its meaning.</EmptyNote>
      )}
      <ul className={classes.rows}>
        {rows.map((entry) => (
          <li key={entry.id} id={entry.id} className={classes.row}>
            <div>
              <a href={`#${entry.id}`} className={`${classes.id} mono`}>
                {entry.id}
              </a>
              <div className={classes.meaning}>{entry.description}</div>
            </div>
            <div className={classes.calls}>
              {entry.operations.length === 0 && <span className="quiet">no operation yet</span>}
              {entry.operations.map((each) => (
                <a
                  key={each.id}
                  className={classes.call}
                  href={`${paths.apiReference}#${each.id}`}
                  title={each.summary}
                >
                  <b>{each.method}</b>
                  <span>
                    <Breakable text={each.path} />
                  </span>
                </a>
              ))}
            </div>
            <Group gap={4} className={classes.scopes ?? ""}>
              {entry.grantedBy.map((scope) => (
                <Badge key={scope} variant="default" tt="none" fw={500} className="mono">
                  {scope}
                </Badge>
              ))}
            </Group>
          </li>
        ))}
      </ul>
    </SettingsPage>
  )
}

function fits(entry: ScopeTable["permissions"][number], text: string): boolean {
  const all = [
    entry.id,
    entry.description,
    ...entry.grantedBy,
    ...entry.operations.map((each) => `${each.method} ${each.path} ${each.summary}`),
  ]
    .join("\n")
    .toLowerCase()
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word))
}
