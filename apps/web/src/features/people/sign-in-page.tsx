import { Anchor, PasswordInput, TextInput } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { Link, useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { useAddress } from "../../address.ts"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { paths } from "../../paths.ts"
import { PlainForm } from "./plain-form.tsx"
import { PlainPage } from "./plain-page.tsx"

/** Sign-in with e-mail address and password; then on to where one wanted to go. */
export function SignInPage() {
  const { query } = useAddress()
  const navigate = useNavigate()
  const client = useQueryClient()
  const [email, setEmail] = useState("")
  const [password, setPassword] = useState("")
  const signIn = useMutation({
    mutationFn: async () => expectData(await api.POST("/api/auth/sign-in/email", { body: { email, password } })),
    onSuccess: () => {
      client.clear()
      // Only a page of ours: a foreign address in the link would take people elsewhere with our name on it.
      const next = query.next ?? ""
      return navigate({ to: /^\/(?![/\\])/.test(next) ? next : paths.dashboard, replace: true })
    },
  })
  return (
    <PlainPage title="Sign in">
      <PlainForm
        problem={signIn.error && problemText(signIn.error)}
        action="Sign in"
        isSending={signIn.isPending}
        onSend={() => signIn.mutate()}
        below={
          <Anchor component={Link} to={paths.forgotPassword} size="sm">
            Forgot password?
          </Anchor>
        }
      >
        <TextInput
          label="E-mail address"
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          data-autofocus
          autoFocus
        />
        <PasswordInput
          label="Password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      </PlainForm>
    </PlainPage>
  )
}
