import { Fragment } from "react"

/** Names of packages, purls and paths break after their marks rather than in a word. */
export function Breakable({ text }: { readonly text: string }) {
  return text.split(/(?<=[:/@?&])/).map((part, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text
    <Fragment key={place}>
      {place > 0 && <wbr />}
      {part}
    </Fragment>
  ))
}
