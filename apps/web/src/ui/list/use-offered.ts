import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { TypedWord } from "./filter-suggestions.ts"

const none: readonly string[] = []

/**
 * The values that the typed field has for what is typed of one; none until they are known, or where the field's are
 * known without asking.
 */
export function useOffered(word: TypedWord | null): readonly string[] {
  const offers = word?.field?.offers
  const { data } = useQuery({
    queryKey: [...(offers?.key ?? ["nothing"]), "offered", word?.value ?? ""],
    queryFn: async () => (offers && word ? offers.ask(word.value) : none),
    enabled: offers !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  })
  return (offers && data) ?? none
}
