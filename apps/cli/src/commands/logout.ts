import type { Command } from "../command.ts"
import { exitCodes } from "../exit-codes.ts"
import { forgetSignIn, readSignIn, signInFile } from "../sign-in-file.ts"

export const logout: Command = {
  name: "logout",
  summary: "Sign out: end the session of `waybill login`",
  async run({ surroundings }) {
    const file = signInFile(surroundings.environment)
    const signIn = await readSignIn(file)
    if (signIn) {
      const headers = { cookie: signIn.cookie, origin: signIn.url }
      const response = await fetch(`${signIn.url}/api/auth/sign-out`, { method: "POST", headers })
      if (!response.ok && response.status !== 401)
        surroundings.say(
          `The server answered ${response.status}; the session is forgotten here and ends there by itself.`,
        )
    }
    await forgetSignIn(file)
    surroundings.say("Signed out.")
    return exitCodes.ok
  },
}
