import { Skeleton, Text } from "@mantine/core"
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
import type { AuthorSetting } from "./author-row.tsx"
import { AuthorRows } from "./author-rows.tsx"
import { fetchTrust, type Trust } from "./fetch-trust.ts"
import { type GeneralSetting, GeneralTrust } from "./general-trust.tsx"
import { useNameableTokens } from "./use-nameable-tokens.ts"

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
        {trust.data && <TrustForm key={trust.data.etag} before={trust.data.trust} etag={trust.data.etag} />}
      </PageBody>
    </SettingsPage>
  )
}

function TrustForm({ before, etag }: { readonly before: Trust; readonly etag: string }) {
  const client = useQueryClient()
  const mayChange = useAllowance("update:policy")
  const tokens = useNameableTokens(before, mayChange.isAllowed)
  const [general, setGeneral] = useState<GeneralSetting>({ everybody: before.everybody, sboms: before.sboms })
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
    ...general,
    authors: rows.map(({ author, trust, note, tokens: named }) => ({
      author: author.trim(),
      trust,
      note: note.trim() || null,
      tokens: [...named],
    })),
  }
  const save = useMutation({
    mutationFn: async () => {
      const answer = await api.PUT("/api/v1/settings/vex-trust", { body, headers: { "if-match": etag } })
      return { trust: expectData(answer), etag: answer.response.headers.get("etag") ?? "*" }
    },
    onSuccess: async (after) => {
      client.setQueryData(["vex-trust"], after)
      announce("Saved. It holds for documents and software that come from now on.")
    },
  })
  const isReadOnly = !mayChange.isAllowed
  return (
    <>
      <Section title="In general">
        <GeneralTrust
          setting={general}
          onChange={(change) => setGeneral((now) => ({ ...now, ...change }))}
          isReadOnly={isReadOnly}
        />
      </Section>
      <Section title="By author">
        <Text size="sm" c="dimmed" mb="sm">
          An author is a name that anybody can write into a document: Apply holds for documents from whoever may triage
          and from the tokens that you name. What others bring under this name is proposed.
        </Text>
        <AuthorRows rows={rows} tokens={tokens} onChange={setRows} isReadOnly={isReadOnly} />
      </Section>
      {save.error && <ProblemNote problem={problemText(save.error)} />}
      <AllowedButton allowance={mayChange} loading={save.isPending} onClick={() => save.mutate()}>
        Save
      </AllowedButton>
    </>
  )
}
