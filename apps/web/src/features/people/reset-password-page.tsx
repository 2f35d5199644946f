import { Anchor, PasswordInput } from "@mantine/core"
import { useMutation } from "@tanstack/react-query"
import { Link, useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { api, expectDone } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { paths } from "../../paths.ts"
import { announce } from "../../ui/notices.tsx"
import { PlainForm } from "./plain-form.tsx"
import { PlainPage } from "./plain-page.tsx"
import { useLinkSecret } from "./use-link-secret.ts"

/** Sets a new password by a mailed link; ends every session of the person. */
export function ResetPasswordPage() {
  const token = useLinkSecret()
  const navigate = useNavigate()
  const [newPassword, setNewPassword] = useState("")
  const reset = useMutation({
    mutationFn: async () =>
      expectDone(await api.POST("/api/auth/reset-password", { body: { token: token ?? "", newPassword } })),
    onSuccess: () => {
      announce("The password is set; every session was ended. Sign in with it.")
      return navigate({ to: paths.signIn, replace: true })
    },
  })
  if (token === null)
    return (
      <PlainPage title="The link is incomplete" lead="Open the link from the mail again, or ask for a new one.">
        <Anchor component={Link} to={paths.forgotPassword} size="sm" mt="md" display="block">
          Ask for a new link
        </Anchor>
      </PlainPage>
    )
  return (
    <PlainPage title="Set a new password" lead="Every session that is open under your name ends with it.">
      <PlainForm
        problem={reset.error && problemText(reset.error)}
        action="Set the password"
        isSending={reset.isPending}
        onSend={() => reset.mutate()}
      >
        <PasswordInput
          label="New password"
          description="12 characters or more"
          autoComplete="new-password"
          minLength={12}
          required
          withAsterisk={false}
          autoFocus
          value={newPassword}
          onChange={(event) => setNewPassword(event.currentTarget.value)}
        />
      </PlainForm>
    </PlainPage>
  )
}
