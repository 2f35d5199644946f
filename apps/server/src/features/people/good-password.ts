import { problem } from "../../http/problem.ts"
import { mostUsedPasswords } from "./most-used-passwords.ts"
import { judgePassword } from "./password.domain.ts"

/** Throws the problem where a new password is too easily guessed. `about`: what a guesser knows of the person. */
export async function assertGoodPassword(password: string, about: readonly string[]): Promise<void> {
  const judgement = judgePassword(password, about, await mostUsedPasswords())
  if (!judgement.ok) throw problem("password-too-weak", `Choose another password. ${judgement.reason}`)
}
