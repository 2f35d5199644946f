/**
 * Whether what is asked is what a view asks, whatever the order of its words; an open drawer is no part of that, nor
 * are columns where the view names none.
 */
export function isSameQuery(view: Readonly<Record<string, string>>, asked: Readonly<Record<string, string>>): boolean {
  const names = new Set([...Object.keys(view), ...Object.keys(asked)])
  names.delete("open")
  if (view.columns === undefined) names.delete("columns")
  return [...names].every((name) => view[name] === asked[name])
}
