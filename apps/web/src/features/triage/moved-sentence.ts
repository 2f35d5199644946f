import { counted } from "../../ui/counted.ts"

/** What taking decisions back comes to: "The decision of 12 findings changes." */
export const movedSentence = ({ findings }: { readonly findings: number }): string =>
  findings === 0 ? "No finding's decision changes." : `The decision of ${counted(findings, "finding")} changes.`
