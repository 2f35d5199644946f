import { Button, PasswordInput, Skeleton, TextInput } from "@mantine/core"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { Link, useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { fieldProblem } from "../../api/api-problem.ts"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { paths } from "../../paths.ts"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { PlainForm } from "./plain-form.tsx"
import { PlainPage } from "./plain-page.tsx"
import { useLinkSecret } from "./use-link-secret.ts"

/** The first administrator names the organization and sets a password, by the one-time link that the server printed. */
export function SetUpPage() {
  const token = useLinkSecret()
  const setup = useQuery({
    queryKey: ["setup"],
    queryFn: async () => expectData(await api.GET("/api/v1/setup")),
  })
  if (setup.isPending)
    return (
      <PlainPage title="Set up Waybill">
        <Skeleton height={220} mt="md" />
      </PlainPage>
    )
  if (setup.error)
    return (
      <PlainPage title="Set up Waybill">
        <ProblemNote problem={problemText(setup.error)} onRetry={() => void setup.refetch()} />
      </PlainPage>
    )
  if (!setup.data.isOpen)
    return (
      <PlainPage title="Waybill is set up" lead="This installation has its organization and administrator.">
        <Button component={Link} to={paths.signIn} size="sm" mt="lg" fullWidth>
          Sign in
        </Button>
      </PlainPage>
    )
  if (token === null)
    return (
      <PlainPage
        title="Set up Waybill"
        lead="Open the whole link that the server printed when it started: its last part is the secret that lets the first administrator in. Start the server again for a new one."
      >
        {null}
      </PlainPage>
    )
  return <SetUpForm token={token} />
}

function SetUpForm({ token }: { readonly token: string }) {
  const navigate = useNavigate()
  const client = useQueryClient()
  const [form, setForm] = useState({ organization: "", name: "", email: "", password: "" })
  const setUp = useMutation({
    mutationFn: async () => expectData(await api.POST("/api/v1/setup", { body: { token, ...form } })),
    onSuccess: () => {
      client.clear()
      return navigate({ to: paths.dashboard, replace: true })
    },
  })
  const field = (name: keyof typeof form) => ({
    value: form[name],
    required: true,
    withAsterisk: false,
    error: fieldProblem(setUp.error, name),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      const { value } = event.currentTarget
      setForm((before) => ({ ...before, [name]: value }))
    },
  })
  return (
    <PlainPage
      title="Set up Waybill"
      lead="Name the organization and make its first administrator. The link works once."
    >
      <PlainForm
        problem={setUp.error && problemText(setUp.error)}
        action="Set up"
        isSending={setUp.isPending}
        onSend={() => setUp.mutate()}
      >
        <TextInput label="Organization" autoComplete="organization" autoFocus {...field("organization")} />
        <TextInput label="Your name" autoComplete="name" {...field("name")} />
        <TextInput label="E-mail address" type="email" autoComplete="username" {...field("email")} />
        <PasswordInput
          label="Password"
          description="12 characters or more"
          autoComplete="new-password"
          minLength={12}
          {...field("password")}
        />
      </PlainForm>
    </PlainPage>
  )
}
