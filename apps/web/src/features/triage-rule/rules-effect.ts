import { counted } from "../../ui/counted.ts"

/** "12 findings are decided anew", "no finding changes". */
export const rulesEffect = ({ changed }: { readonly changed: number }): string =>
  changed === 0 ? "no finding changes" : `${counted(changed, "finding")} ${changed === 1 ? "is" : "are"} decided anew`
