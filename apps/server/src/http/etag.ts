/** The entity tag of a record that people edit side by side: its revision (RFC 9110 §8.8.3). */
export const etagOf = (revision: number): string => `"${revision}"`

/** Whether `If-Match` allows a change to this revision: `*`, or a list that holds its tag (RFC 9110 §13.1.1). Weak tags never match. */
export const allowsChange = (ifMatch: string, revision: number): boolean =>
  ifMatch.trim() === "*" || ifMatch.split(",").some((tag) => tag.trim() === etagOf(revision))
