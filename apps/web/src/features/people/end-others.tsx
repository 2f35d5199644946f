import { Button, Text } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx"
import { counted } from "../../ui/counted.ts"
import { announce } from "../../ui/notices.tsx"

/** Ends every session but the one that looks, after asking. */
export function EndOthers({ others }: { readonly others: number }) {
  const client = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const end = useMutation({
    mutationFn: async () => expectData(await api.POST("/api/v1/sessions/end-others")),
    onSuccess: async ({ ended }) => {
      setAsking(false)
      await client.invalidateQueries({ queryKey: ["sessions"] })
      announce(`${counted(ended, "session")} ${ended === 1 ? "was" : "were"} ended.`)
    },
  })
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        End all others
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title="End all other sessions?"
        keep="Keep them"
        deed="End all others"
        isPending={end.isPending}
        problem={end.error && problemText(end.error)}
        onConfirm={() => end.mutate()}
        onClose={() => setAsking(false)}
      >
        <Text size="sm">
          {counted(others, "session")} of yours {others === 1 ? "ends" : "end"} at once, and what was being written
          there is lost. This one stays.
        </Text>
      </ConfirmDialog>
    </>
  )
}
