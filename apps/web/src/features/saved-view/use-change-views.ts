import { useMutation, useQueryClient } from "@tanstack/react-query"
import { api, expectData, expectDone } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { announce, announceProblem } from "../../ui/notices.tsx"
import type { SavedView } from "./fetch-saved-views.ts"

/** Shares or deletes a view; what was refused is told in a notice, since the menu is closed by then. */
export function useChangeViews() {
  const client = useQueryClient()
  const renew = (): void => void client.invalidateQueries({ queryKey: ["saved-views"] })
  const fail = (error: unknown): void => announceProblem(problemText(error))
  const share = useMutation({
    mutationFn: async ({ view, isShared }: { view: SavedView; isShared: boolean }) =>
      expectData(
        await api.PATCH("/api/v1/saved-views/{savedViewId}", {
          params: { path: { savedViewId: view.id } },
          body: { isShared },
          headers: { "if-match": view.etag },
        }),
      ),
    onSuccess: (view) => {
      renew()
      announce(view.isShared ? `${view.name} is shared with the organization` : `${view.name} is yours alone`)
    },
    onError: (error) => {
      fail(error)
      renew()
    },
  })
  const remove = useMutation({
    mutationFn: async (view: SavedView) => {
      expectDone(await api.DELETE("/api/v1/saved-views/{savedViewId}", { params: { path: { savedViewId: view.id } } }))
      return view
    },
    onSuccess: (view) => {
      renew()
      announce(`View ${view.name} deleted`)
    },
    onError: fail,
  })
  return { renew, share, remove }
}
