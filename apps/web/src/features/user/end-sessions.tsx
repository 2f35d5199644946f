import { Text } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { useAllowance } from "../../session/use-session.ts"
import { AllowedButton } from "../../ui/allowed-button.tsx"
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx"
import { counted } from "../../ui/counted.ts"
import { announce } from "../../ui/notices.tsx"

interface EndSessionsProps {
  readonly whom: { readonly userIds: readonly string[] } | { readonly everybody: true }
  /** The words of the button, and of whom: "Sign out", "Ada". */
  readonly label: string
  readonly name: string
  onDone?(): void
}

/** Signs people out everywhere, after asking: what they had not saved is lost. */
export function EndSessions({ whom, label, name, onDone }: EndSessionsProps) {
  const client = useQueryClient()
  const allowance = useAllowance("delete:user")
  const [isAsking, setAsking] = useState(false)
  const end = useMutation({
    mutationFn: async () =>
      expectData(
        await api.POST("/api/v1/users/end-sessions", {
          body: "userIds" in whom ? { userIds: [...whom.userIds] } : whom,
        }),
      ),
    onSuccess: async ({ results }) => {
      const ended = results.reduce((sum, result) => sum + result.ended, 0)
      setAsking(false)
      await Promise.all([
        client.invalidateQueries({ queryKey: ["users"] }),
        client.invalidateQueries({ queryKey: ["user-sessions"] }),
        client.invalidateQueries({ queryKey: ["sessions"] }),
      ])
      announce(`${counted(ended, "session")} ${ended === 1 ? "was" : "were"} ended.`)
      onDone?.()
    },
  })
  return (
    <>
      <AllowedButton allowance={allowance} variant="default" onClick={() => setAsking(true)}>
        {label}
      </AllowedButton>
      <ConfirmDialog
        isOpen={isAsking}
        title={`Sign out ${name}?`}
        deed="Sign out"
        keep="Cancel"
        isPending={end.isPending}
        problem={end.error && problemText(end.error)}
        onConfirm={() => end.mutate()}
        onClose={() => setAsking(false)}
      >
        <Text size="sm">
          Every session ends with its next request, and whoever was in it has to sign in again; only the one you are in
          stays. API tokens go on working: revoke those on their own page.
        </Text>
      </ConfirmDialog>
    </>
  )
}
