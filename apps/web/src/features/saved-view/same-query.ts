/** Whether two questions are the same, whatever the order of their words; an open drawer is no part of the question. */
export function isSameQuery(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  names.delete("open")
  return [...names].every((name) => a[name] === b[name])
}
