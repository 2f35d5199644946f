/**
 * A time as a document or a caller gives it, in UTC where it names no zone; null for what is none, and for one outside
 * of the years 1 to 9999, which the database does not take in this form.
 */
export function storableTime(text: string): Date | null {
  const time = new Date(/T[\d:.]+$/i.test(text) ? `${text}Z` : text)
  const year = time.getUTCFullYear()
  return year >= 1 && year <= 9999 ? time : null
}
