import { problem } from "../../http/problem.ts"
import { judgePassword } from "./password.domain.ts"

/** Throws the problem where a new password is too easily guessed. `about`: what a guesser knows of the person. */
export function assertGoodPassword(password: string, about: readonly string[]): void {
  const judgement = judgePassword(password, about)
  if (!judgement.ok) throw problem("password-too-weak", `Take another password. ${judgement.reason}`)
}
