import { useDebouncedCallback } from "@mantine/hooks"
import { useEffect, useState } from "react"
import { lastWord } from "./filter-suggestions.ts"
import { type FilterField, parseFilter } from "./filter-text.ts"

/**
 * What is typed into the filter of a list, and when it becomes part of the address: at a pause, a space after a whole
 * token, Enter, or with another place.
 */
export function useTypedFilter(
  fields: readonly FilterField[],
  query: Readonly<Record<string, string>>,
  onChange: (changes: Readonly<Record<string, string | null>>) => void,
) {
  const [text, setText] = useState(query.q ?? "")
  useEffect(() => setText(query.q ?? ""), [query.q])
  const commit = (typed: string): void => {
    const parsed = parseFilter(typed, fields)
    setText(parsed.q ?? "")
    onChange({ ...parsed, q: parsed.q ?? null })
  }
  const search = useDebouncedCallback((typed: string) => {
    // The beginning of a field's name is no text to search for yet; Enter makes it one.
    const word = (/\S*$/.exec(typed)?.[0] ?? "").toLowerCase()
    const isField = word !== "" && fields.some((field) => field.word.startsWith(word))
    if (!isField && !/[:<>]/.test(lastWord(typed))) commit(typed)
  }, 200)
  return {
    text,
    type: (typed: string): void => {
      setText(typed)
      if (typed.endsWith(" ") && /[:<>]/.test(typed) && lastWord(typed) === "") commit(typed)
      else search(typed)
    },
    commit: (): void => commit(text),
    leave: (): void => {
      if (text !== (query.q ?? "")) commit(text)
    },
    /** A suggestion in the place of the last word; one that still needs its value is only written. */
    take: (token: string): "whole" | "unfinished" => {
      const next = `${text.slice(0, text.length - lastWord(text).length)}${token}`
      if (/[:<>]$/.test(token)) {
        setText(next)
        return "unfinished"
      }
      commit(next)
      return "whole"
    },
  }
}
