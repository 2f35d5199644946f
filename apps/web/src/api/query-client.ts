import { QueryClient } from "@tanstack/react-query"
import { ApiProblem } from "./api-problem.ts"

/** Answers are fresh for half a minute; a refusal is an answer and is not asked again, a broken network is. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, error) => failures < 2 && !(error instanceof ApiProblem && error.status < 500),
      refetchOnWindowFocus: true,
    },
    mutations: { retry: false },
  },
})
