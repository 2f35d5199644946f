import {
  ActionIcon,
  Autocomplete,
  Button,
  Group,
  SegmentedControl,
  Skeleton,
  Stack,
  Text,
  TextInput,
} from "@mantine/core"
import { IconPlus, IconTrash } from "@tabler/icons-react"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { useAllowance } from "../../session/use-session.ts"
import { AllowedButton } from "../../ui/allowed-button.tsx"
import { PageHeader } from "../../ui/frame/page-header.tsx"
import { announce } from "../../ui/notices.tsx"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { PageBody, Section } from "../../ui/section.tsx"
import { SettingsPage } from "../settings/settings-page.tsx"
import { fetchVexDocuments } from "./fetch-vex.ts"
import classes from "./vex-trust-page.module.css"

const fetchTrust = async () => expectData(await api.GET("/api/v1/settings/vex-trust"))
type Trust = Awaited<ReturnType<typeof fetchTrust>>
type TrustWord = Trust["everybody"]

const choices: { value: TrustWord; label: string }[] = [
  { value: "apply", label: "Apply" },
  { value: "propose", label: "Propose" },
  { value: "ignore", label: "Ignore" },
]

/** Whose word about our findings do we take? */
export function VexTrustPage() {
  const trust = useQuery({ queryKey: ["vex-trust"], queryFn: fetchTrust })
  return (
    <SettingsPage>
      <PageHeader
        title="VEX trust"
        lead="Apply: what an author states decides your findings at once. Propose: somebody accepts or rejects it first. Ignore: it is kept and changes nothing. A person's own decision always stands before it."
      />
      <PageBody>
        {trust.isPending && <Skeleton height={240} />}
        {trust.error && <ProblemNote problem={problemText(trust.error)} onRetry={() => void trust.refetch()} />}
        {trust.data && <TrustForm key={JSON.stringify(trust.data)} before={trust.data} />}
      </PageBody>
    </SettingsPage>
  )
}

interface AuthorRow {
  readonly key: number
  readonly author: string
  readonly trust: TrustWord
  readonly note: string
}

function TrustForm({ before }: { readonly before: Trust }) {
  const client = useQueryClient()
  const mayChange = useAllowance("update:policy")
  const seen = useQuery({ queryKey: ["vex", "list", "authors"], queryFn: () => fetchVexDocuments(undefined) })
  const [everybody, setEverybody] = useState(before.everybody)
  const [sboms, setSboms] = useState(before.sboms)
  const [rows, setRows] = useState<readonly AuthorRow[]>(() =>
    before.authors.map(({ author, trust, note }, key) => ({ key, author, trust, note: note ?? "" })),
  )
  const body = {
    everybody,
    sboms,
    authors: rows.map(({ author, trust, note }) => ({ author: author.trim(), trust, note: note.trim() || null })),
  }
  const save = useMutation({
    mutationFn: async () => expectData(await api.PUT("/api/v1/settings/vex-trust", { body })),
    onSuccess: async (after) => {
      client.setQueryData(["vex-trust"], after)
      announce("Saved. It holds for documents and software that come from now on.")
    },
  })
  const setRow = (key: number, changes: Partial<AuthorRow>): void =>
    setRows((current) => current.map((row) => (row.key === key ? { ...row, ...changes } : row)))
  const authors = [...new Set(seen.data?.items.flatMap(({ author }) => (author === null ? [] : [author])) ?? [])]
  const isReadOnly = !mayChange.isAllowed
  return (
    <>
      <Section title="In general">
        <Stack gap="md">
          <TrustChoice
            label="Everybody"
            description="Authors who have no setting of their own"
            value={everybody}
            onChange={setEverybody}
            isReadOnly={isReadOnly}
          />
          <TrustChoice
            label="SBOMs"
            description="What an SBOM states of itself"
            value={sboms}
            onChange={setSboms}
            isReadOnly={isReadOnly}
          />
        </Stack>
      </Section>
      <Section title="By author">
        <Stack gap="xs">
          {rows.length === 0 && (
            <Text size="sm" c="dimmed">
              No author has a setting of their own.
            </Text>
          )}
          {rows.map((row, index) => (
            <div key={row.key} className={classes.row}>
              <Autocomplete
                aria-label={`Author ${index + 1}`}
                placeholder="As documents name the author"
                data={authors}
                value={row.author}
                onChange={(author) => setRow(row.key, { author })}
                readOnly={isReadOnly}
                maxLength={512}
                required
              />
              <SegmentedControl
                aria-label={`Trust in author ${index + 1}`}
                data={choices}
                value={row.trust}
                onChange={(value) => setRow(row.key, { trust: wordOf(value) })}
                readOnly={isReadOnly}
              />
              <TextInput
                aria-label={`Note on author ${index + 1}`}
                placeholder="Note"
                value={row.note}
                onChange={(event) => setRow(row.key, { note: event.currentTarget.value })}
                readOnly={isReadOnly}
                maxLength={1000}
              />
              {!isReadOnly && (
                <ActionIcon
                  aria-label={`Remove ${row.author || "the author"}`}
                  onClick={() => setRows((current) => current.filter(({ key }) => key !== row.key))}
                >
                  <IconTrash size={16} />
                </ActionIcon>
              )}
            </div>
          ))}
          {!isReadOnly && (
            <Group>
              <Button
                variant="default"
                leftSection={<IconPlus size={14} />}
                onClick={() =>
                  setRows((current) => [
                    ...current,
                    { key: Math.max(-1, ...current.map(({ key }) => key)) + 1, author: "", trust: "apply", note: "" },
                  ])
                }
              >
                Add an author
              </Button>
            </Group>
          )}
        </Stack>
      </Section>
      {save.error && <ProblemNote problem={problemText(save.error)} />}
      <AllowedButton allowance={mayChange} loading={save.isPending} onClick={() => save.mutate()}>
        Save
      </AllowedButton>
    </>
  )
}

function TrustChoice({
  label,
  description,
  value,
  onChange,
  isReadOnly,
}: {
  readonly label: string
  readonly description: string
  readonly value: TrustWord
  onChange(value: TrustWord): void
  readonly isReadOnly: boolean
}) {
  return (
    <Group gap="md" justify="space-between">
      <div>
        <Text size="sm" fw={600}>
          {label}
        </Text>
        <Text size="sm" c="dimmed">
          {description}
        </Text>
      </div>
      <SegmentedControl
        aria-label={label}
        data={choices}
        value={value}
        onChange={(next) => onChange(wordOf(next))}
        readOnly={isReadOnly}
      />
    </Group>
  )
}

const wordOf = (value: string): TrustWord => choices.find((each) => each.value === value)?.value ?? "propose"
