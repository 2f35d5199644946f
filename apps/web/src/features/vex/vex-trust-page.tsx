import { Skeleton, Text } from "@mantine/core"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { type Edited, useEdit } from "../../api/use-edit.ts"
import { useAllowance } from "../../session/use-session.ts"
import { AllowedButton } from "../../ui/allowed-button.tsx"
import { PageHeader } from "../../ui/frame/page-header.tsx"
import { MeanwhileNote } from "../../ui/meanwhile-note.tsx"
import { announce } from "../../ui/notices.tsx"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { PageBody, Section } from "../../ui/section.tsx"
import { SettingsPage } from "../settings/settings-page.tsx"
import { type AuthorFields, authorsOfFields, fieldsOfAuthors, wordsOfAuthor } from "./author-fields.ts"
import { AuthorRows } from "./author-rows.tsx"
import { fetchTrust } from "./fetch-trust.ts"
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
        {trust.data && <TrustForm read={trust.data} />}
      </PageBody>
    </SettingsPage>
  )
}

type ReadTrust = Awaited<ReturnType<typeof fetchTrust>>

type TrustFields = GeneralSetting & AuthorFields

/** As the form edits it. */
const editedTrust = ({ trust: { everybody, sboms, authors }, etag }: ReadTrust): Edited<TrustFields> => ({
  fields: {
    everybody,
    sboms,
    ...fieldsOfAuthors(
      authors.map(({ author, trust, note, tokens }) => ({
        author,
        trust,
        note: note ?? "",
        tokens: tokens.map(({ id }) => id),
      })),
    ),
  },
  etag,
})

function TrustForm({ read }: { readonly read: ReadTrust }) {
  const client = useQueryClient()
  const mayChange = useAllowance("update:policy")
  const tokens = useNameableTokens(read.trust, mayChange.isAllowed)
  const edit = useEdit<TrustFields>({
    before: editedTrust(read),
    read: async () => editedTrust(await fetchTrust()),
    words: { everybody: ["Everybody else", String], sboms: ["VEX in SBOMs", String] },
    rowWords: (name, row) => wordsOfAuthor(name, typeof row === "object" ? row : undefined),
  })
  const { everybody, sboms } = edit.fields
  const general = { everybody, sboms }
  const rows = authorsOfFields(edit.fields)
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
      const answer = await api.PUT("/api/v1/settings/vex-trust", { body, headers: { "if-match": edit.etag } })
      return { trust: expectData(answer), etag: answer.response.headers.get("etag") ?? "*" }
    },
    onSuccess: async (after) => {
      edit.saved()
      client.setQueryData(["vex-trust"], after)
      announce("Saved. It holds for documents and software that come from now on.")
    },
    onError: edit.refused,
  })
  const isReadOnly = !mayChange.isAllowed
  const problem = edit.problemOf(save.error)
  return (
    <>
      <Section title="In general">
        <GeneralTrust setting={general} onChange={edit.set} isReadOnly={isReadOnly} />
      </Section>
      <Section title="By author">
        <Text size="sm" c="dimmed" mb="sm">
          An author is a name that anybody can write into a document: Apply holds for documents from whoever may triage
          and from the tokens that you name. What others bring under this name is proposed.
        </Text>
        <AuthorRows
          rows={rows}
          tokens={tokens}
          onChange={(change) => edit.replace({ ...general, ...fieldsOfAuthors(change(rows)) })}
          isReadOnly={isReadOnly}
        />
      </Section>
      {problem && <ProblemNote problem={problem} isAnswer />}
      {edit.meanwhile && <MeanwhileNote meanwhile={edit.meanwhile} />}
      <AllowedButton allowance={mayChange} loading={save.isPending} onClick={() => save.mutate()}>
        Save
      </AllowedButton>
    </>
  )
}
