import { useEffect, useState } from "react"
import { useSession } from "../session/use-session.ts"
import type { Meanwhile } from "../ui/meanwhile-note.tsx"
import type { ProblemText } from "../ui/problem-note.tsx"
import { ApiProblem } from "./api-problem.ts"
import { type Change, lastChange } from "./last-change.ts"
import { changedNames, type FieldName, mergeEdits } from "./merge-edits.ts"
import { problemText } from "./problem-text.ts"

/** A record as a form edits it, the tag of this state, and who made it so where the record tells. */
export interface Edited<Fields> {
  readonly fields: Fields
  readonly etag: string
  readonly changed?: Change
}

interface EditOptions<Fields> {
  readonly before: Edited<Fields>
  /** The record as it is now, asked for when somebody else was first. */
  read(): Promise<Edited<Fields>>
  /** What each field is called, and what it says where that fits into a line. */
  readonly words: { readonly [Name in keyof Fields]: readonly [label: string, text?: (value: Fields[Name]) => string] }
  /** The same of a row of a table, by its field's name; undefined: it was taken out. */
  readonly rowWords?: (
    name: string,
    row: Fields[FieldName<Fields>] | undefined,
  ) => readonly [label: string, text: string]
  /** As which the audit knows it, for those who may read that. */
  readonly audited?: { readonly kind: string; readonly id: string }
}

/**
 * The fields of a form that two people may have open at once. Where the other saves first nothing that was typed is
 * lost: what was not touched becomes theirs, the rest stays, and `meanwhile` tells what they changed, so that one can
 * save over it or take theirs.
 */
export function useEdit<Fields extends object>({ before, read, words, rowWords, audited }: EditOptions<Fields>) {
  const mayReadAudit = useSession().permissions.includes("update:policy")
  const [base, setBase] = useState(before)
  const [fields, setFields] = useState(before.fields)
  const [told, setTold] = useState<{ names: readonly FieldName<Fields>[]; by: Change | null } | null>(null)
  const [answered, setAnswered] = useState<unknown>(null)

  const receive = async (theirs: Edited<Fields>): Promise<boolean> => {
    const names = changedNames(fields, theirs.fields).filter((name) =>
      isOneOf(changedNames(base.fields, theirs.fields), name),
    )
    setFields((now) => mergeEdits(base.fields, now, theirs.fields))
    setBase(theirs)
    // Whoever has touched nothing simply sees it as it is now.
    if (names.length === 0 || changedNames(base.fields, fields).length === 0) return false
    setTold({ names, by: theirs.changed ?? (audited && mayReadAudit ? await lastChange(audited) : null) })
    return true
  }
  // Read anew while the form was open.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each state that comes, not for each letter that is typed
  useEffect(() => {
    if (before.etag !== base.etag) void receive(before)
  }, [before.etag])

  const meanwhile: Meanwhile | null = told && {
    by: told.by,
    changes: told.names.map((name) => {
      const isKept = changedNames(base.fields, fields).includes(name)
      if (rowWords && !Object.hasOwn(words, name)) {
        const [label, text] = rowWords(name, base.fields[name])
        return { label, text, isKept }
      }
      const [label, text] = words[name]
      return { label, text: text?.(base.fields[name]) ?? null, isKept }
    }),
    takeTheirs: () => {
      setFields(base.fields)
      setTold(null)
    },
  }
  return {
    fields,
    /** As the record is. */
    base: base.fields,
    etag: base.etag,
    isChanged: changedNames(base.fields, fields).length > 0,
    meanwhile,
    set: (change: Partial<Fields>): void => setFields((now) => ({ ...now, ...change })),
    /** In the place of all fields: rows may have gone. */
    replace: setFields,
    /** Back to how the record is. */
    discard: (): void => {
      setFields(base.fields)
      setTold(null)
    },
    /** For who saves: what to do where that was refused. */
    refused: async (error: unknown): Promise<void> => {
      if (!(error instanceof ApiProblem) || error.key !== "changed-meanwhile") return
      if (await receive(await read())) setAnswered(error)
    },
    /** What is still to be said of a refusal. */
    problemOf: (error: unknown): ProblemText | null =>
      error === null || error === answered ? null : problemText(error),
    /** It was saved: nothing of others is left to tell. */
    saved: (): void => setTold(null),
  }
}

const isOneOf = (names: readonly string[], name: string): boolean => names.includes(name)

/** What a form gets of `useEdit`. */
export type Edit<Fields extends object> = ReturnType<typeof useEdit<Fields>>
