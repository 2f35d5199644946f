export type FieldName<Fields> = Extract<keyof Fields, string>

/**
 * The fields that the second of two states has otherwise, or has no more. A table is a field for each row, so that who
 * changed another row is in nobody's way.
 */
export function changedNames<Fields extends object>(before: Fields, after: Fields): readonly FieldName<Fields>[] {
  const names: FieldName<Fields>[] = []
  for (const name in { ...before, ...after }) if (!isSame(before[name], after[name])) names.push(name)
  return names
}

/** What two people made of the same state: mine where I changed something, else theirs. What either took out is out. */
export function mergeEdits<Fields extends object>(before: Fields, mine: Fields, theirs: Fields): Fields {
  const merged = { ...theirs }
  for (const name of changedNames(before, mine))
    if (name in mine) merged[name] = mine[name]
    else Reflect.deleteProperty(merged, name)
  return merged
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
