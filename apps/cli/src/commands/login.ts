import type { Command } from "../command.ts"
import { problemError, serverUrl } from "../connection.ts"
import { CliError, exitCodes } from "../exit-codes.ts"
import { readProblem } from "../problem-body.ts"
import { signInFile, writeSignIn } from "../sign-in-file.ts"

export const login: Command = {
  name: "login",
  summary: "Sign in with e-mail and password, e.g. to create tokens",
  options: {
    email: { value: "EMAIL", help: "e-mail address of the account" },
    "password-stdin": { help: "read the password from standard input" },
  },
  async run({ options, surroundings }) {
    const email = options.text("email")
    if (!email) throw new CliError(exitCodes.usage, "usage: waybill login --email EMAIL --password-stdin")
    const url = await serverUrl(surroundings, options.text("url"))
    if (!options.flag("password-stdin")) surroundings.say("Password (input is shown; use --password-stdin in scripts):")
    const password = (await surroundings.readInput()).replace(/\r?\n$/, "")
    const response = await fetch(`${url}/api/auth/sign-in/email`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: url },
      body: JSON.stringify({ email, password }),
    })
    if (!response.ok) throw problemError(response.status, await readProblem(response))
    const cookie = response.headers
      .getSetCookie()
      .map((each) => each.split(";", 1)[0] ?? "")
      .filter((each) => each !== "" && !each.endsWith("="))
      .join("; ")
    if (cookie === "") throw new CliError(exitCodes.server, "The server returned no session.")
    const file = signInFile(surroundings.environment)
    await writeSignIn(file, { url, cookie })
    if (options.flag("json")) surroundings.out(JSON.stringify({ url, email }))
    else surroundings.say(`Signed in to ${url} as ${email}.`)
    return exitCodes.ok
  },
}
