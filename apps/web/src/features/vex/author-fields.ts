import type { AuthorSetting } from "./author-row.tsx"

/** A field for each author, by name: two people who set different authors are not in each other's way. */
export type AuthorFields = { readonly [author: AuthorField]: AuthorSetting }
type AuthorField = `author ${string}`

/** Rows of which the name is not typed yet, or is another's too, have a number beside it. */
export function fieldsOfAuthors(rows: readonly AuthorSetting[]): AuthorFields {
  const fields: { [author: AuthorField]: AuthorSetting } = {}
  for (const row of rows) {
    const name = row.author.trim().toLowerCase()
    let field: AuthorField = `author ${name}`
    for (let next = 2; field in fields; next++) field = `author ${name} #${next}`
    fields[field] = row
  }
  return fields
}

/** The authors among the fields, in their order. */
export const authorsOfFields = (fields: AuthorFields): AuthorSetting[] =>
  Object.entries(fields).flatMap(([name, row]) => (name.startsWith("author ") ? [row] : []))

/** What is told of an author whom somebody else set or took out. */
export const wordsOfAuthor = (field: string, row: AuthorSetting | undefined): readonly [string, string] =>
  row === undefined ? [`Author ${field.slice("author ".length)}`, "removed"] : [`Author ${row.author}`, row.trust]
