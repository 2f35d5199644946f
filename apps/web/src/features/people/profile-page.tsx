import { Button, Group, PasswordInput, Stack, TextInput } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { fieldProblem } from "../../api/api-problem.ts"
import { api, expectData, expectDone } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { useSession } from "../../session/use-session.ts"
import { PageHeader } from "../../ui/frame/page-header.tsx"
import { announce } from "../../ui/notices.tsx"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { Facts, PageBody, Section } from "../../ui/section.tsx"
import { SettingsPage } from "../settings/settings-page.tsx"

/** Who one is here, and one's password. */
export function ProfilePage() {
  const session = useSession()
  return (
    <SettingsPage>
      <PageHeader title="Profile" />
      <PageBody>
        <Section title="You">
          <Facts
            facts={[
              ["E-mail address", session.user.email],
              ["Organization", session.organization.name],
              ["Role", session.role.name],
            ]}
          />
          <NameForm />
        </Section>
        <Section title="Password">
          <PasswordForm />
        </Section>
      </PageBody>
    </SettingsPage>
  )
}

function NameForm() {
  const session = useSession()
  const client = useQueryClient()
  const [name, setName] = useState(session.user.name)
  const save = useMutation({
    mutationFn: async () => expectData(await api.PATCH("/api/v1/profile", { body: { name } })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["session"] })
      announce("The name is changed.")
    },
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <form onSubmit={submit}>
      <Group align="flex-end" gap="xs" mt="sm">
        <TextInput
          label="Name"
          value={name}
          maxLength={128}
          onChange={(event) => setName(event.currentTarget.value)}
          error={fieldProblem(save.error, "name")}
          w={320}
        />
        <Button
          type="submit"
          variant="default"
          h={36}
          disabled={name.trim() === "" || name === session.user.name}
          loading={save.isPending}
        >
          Change name
        </Button>
      </Group>
    </form>
  )
}

function PasswordForm() {
  const client = useQueryClient()
  const [currentPassword, setCurrent] = useState("")
  const [newPassword, setNew] = useState("")
  const save = useMutation({
    mutationFn: async () =>
      expectDone(await api.POST("/api/auth/change-password", { body: { currentPassword, newPassword } })),
    onSuccess: async () => {
      setCurrent("")
      setNew("")
      await client.invalidateQueries({ queryKey: ["sessions"] })
      announce("The password is changed; your other sessions were ended.")
    },
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm" maw={320}>
        {save.error && <ProblemNote problem={problemText(save.error)} />}
        <PasswordInput
          label="Current password"
          autoComplete="current-password"
          value={currentPassword}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <PasswordInput
          label="New password"
          description="12 characters or more. Every other session of yours ends."
          autoComplete="new-password"
          minLength={12}
          value={newPassword}
          onChange={(event) => setNew(event.currentTarget.value)}
        />
        <Button
          type="submit"
          variant="default"
          disabled={currentPassword === "" || newPassword === ""}
          loading={save.isPending}
          style={{ alignSelf: "flex-start" }}
        >
          Change password
        </Button>
      </Stack>
    </form>
  )
}
