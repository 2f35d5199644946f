import { Button, Group, Skeleton, Stack, Text } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
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
import { fetchTokens } from "../token/fetch-tokens.ts"
import { AuthorRow, type AuthorSetting } from "./author-row.tsx"
import { fetchVexDocuments } from "./fetch-vex.ts"
import { TrustChoice } from "./trust-choice.tsx"

const fetchTrust = async () => expectData(await api.GET("/api/v1/settings/vex-trust"))
type Trust = Awaited<ReturnType<typeof fetchTrust>>

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

function TrustForm({ before }: { readonly before: Trust }) {
  const client = useQueryClient()
  const mayChange = useAllowance("update:policy")
  const seen = useQuery({ queryKey: ["vex", "list", "authors"], queryFn: () => fetchVexDocuments(undefined) })
  const tokens = useTokens(before, mayChange.isAllowed)
  const [everybody, setEverybody] = useState(before.everybody)
  const [sboms, setSboms] = useState(before.sboms)
  const [rows, setRows] = useState<readonly AuthorSetting[]>(() =>
    before.authors.map(({ author, trust, note, tokens: named }, key) => ({
      key,
      author,
      trust,
      note: note ?? "",
      tokens: named.map(({ id }) => id),
    })),
  )
  const body = {
    everybody,
    sboms,
    authors: rows.map(({ author, trust, note, tokens: named }) => ({
      author: author.trim(),
      trust,
      note: note.trim() || null,
      tokens: [...named],
    })),
  }
  const save = useMutation({
    mutationFn: async () => expectData(await api.PUT("/api/v1/settings/vex-trust", { body })),
    onSuccess: async (after) => {
      client.setQueryData(["vex-trust"], after)
      announce("Saved. It holds for documents and software that come from now on.")
    },
  })
  const setRow = (key: number, changes: Partial<AuthorSetting>): void =>
    setRows((current) => current.map((row) => (row.key === key ? { ...row, ...changes } : row)))
  const authors = [...new Set(seen.data?.items.flatMap(({ author }) => (author === null ? [] : [author])) ?? [])]
  const isReadOnly = !mayChange.isAllowed
  return (
    <>
      <Section title="In general">
        <Stack gap="md">
          <TrustChoice
            label="Everybody"
            description={
              everybody === "apply"
                ? "Authors who have no setting of their own. Whoever may upload VEX decides findings by it."
                : "Authors who have no setting of their own"
            }
            value={everybody}
            onChange={setEverybody}
            isReadOnly={isReadOnly}
          />
          <TrustChoice
            label="SBOMs"
            description={
              sboms === "apply"
                ? "VEX inside an SBOM. Whoever may upload SBOMs decides its findings by it."
                : "VEX inside an SBOM"
            }
            value={sboms}
            onChange={setSboms}
            isReadOnly={isReadOnly}
          />
        </Stack>
      </Section>
      <Section title="By author">
        <Text size="sm" c="dimmed" mb="sm">
          An author is a name that anybody can write into a document: Apply holds for documents from whoever may triage
          and from the tokens that you name. What others bring under this name is proposed.
        </Text>
        <Stack gap="md">
          {rows.length === 0 && (
            <Text size="sm" c="dimmed">
              No author has a setting of their own.
            </Text>
          )}
          {rows.map((row, index) => (
            <AuthorRow
              key={row.key}
              setting={row}
              number={index + 1}
              authors={authors}
              tokens={tokens}
              isReadOnly={isReadOnly}
              onChange={(changes) => setRow(row.key, changes)}
              onRemove={() => setRows((current) => current.filter(({ key }) => key !== row.key))}
            />
          ))}
          {!isReadOnly && (
            <Group>
              <Button
                variant="default"
                leftSection={<IconPlus size={14} />}
                onClick={() =>
                  setRows((current) => [
                    ...current,
                    {
                      key: Math.max(-1, ...current.map(({ key }) => key)) + 1,
                      author: "",
                      trust: "apply",
                      note: "",
                      tokens: [],
                    },
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

/** The tokens that can be named: those that bring VEX and may not triage, since the others need no naming; and those that are named. */
function useTokens(before: Trust, mayChange: boolean) {
  const all = useQuery({
    queryKey: ["tokens", "that-bring-vex"],
    enabled: mayChange,
    queryFn: () => fetchTokens({ all: "true", limit: "1000" }, undefined),
  })
  const labels = new Map(
    before.authors.flatMap(({ tokens }) => tokens.map(({ id, name, owner }) => [id, `${name} (${owner})`])),
  )
  for (const { id, name, owner, state, permissions } of all.data?.items ?? [])
    if (
      state === "active" &&
      permissions.includes("create:sbom-and-vex") &&
      !permissions.includes("create:vulnerability-triage")
    )
      labels.set(id, `${name} (${owner.name})`)
  return [...labels].map(([value, label]) => ({ value, label }))
}
