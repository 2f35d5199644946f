import { Anchor, TextInput } from "@mantine/core"
import { useMutation } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { paths } from "../../paths.ts"
import { PlainForm } from "./plain-form.tsx"
import { PlainPage } from "./plain-page.tsx"

/** Asks for a link to set a new password; the answer tells nobody whether the address is known. */
export function ForgotPasswordPage() {
  const [email, setEmail] = useState("")
  const request = useMutation({
    mutationFn: async () => expectData(await api.POST("/api/auth/request-password-reset", { body: { email } })),
  })
  if (request.isSuccess)
    return (
      <PlainPage
        title="Check your mail"
        lead={`If ${email} belongs to an account, a link to set a new password is on its way. It works once, for an hour. Where this installation sends no mail, an administrator finds it in the outbox.`}
      >
        <Anchor component={Link} to={paths.signIn} size="sm" mt="md" display="block">
          Back to sign-in
        </Anchor>
      </PlainPage>
    )
  return (
    <PlainPage title="Set a new password" lead="A link that works once is sent to your address.">
      <PlainForm
        problem={request.error && problemText(request.error)}
        action="Send the link"
        isSending={request.isPending}
        onSend={() => request.mutate()}
        below={
          <Anchor component={Link} to={paths.signIn} size="sm">
            Back to sign-in
          </Anchor>
        }
      >
        <TextInput
          label="E-mail address"
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
          autoFocus
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
      </PlainForm>
    </PlainPage>
  )
}
