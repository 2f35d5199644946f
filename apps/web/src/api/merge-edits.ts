export type FieldName<Fields> = Extract<keyof Fields, string>

/** The fields that the second of two states has otherwise. */
export function changedNames<Fields extends object>(before: Fields, after: Fields): readonly FieldName<Fields>[] {
  const names: FieldName<Fields>[] = []
  for (const name in after) if (!isSame(before[name], after[name])) names.push(name)
  return names
}

/** What two people made of the same state: mine where I changed something, else theirs. */
export function mergeEdits<Fields extends object>(before: Fields, mine: Fields, theirs: Fields): Fields {
  const merged = { ...theirs }
  for (const name of changedNames(before, mine)) merged[name] = mine[name]
  return merged
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
