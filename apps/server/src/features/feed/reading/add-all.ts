/**
 * As `push` of all of them, which fails from about 120,000 on: each would be an argument on the stack. Publishers list
 * more.
 */
export function addAll<T>(list: T[], more: readonly T[]): void {
  for (const each of more) list.push(each)
}
