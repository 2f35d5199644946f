import type { Command } from "../command.ts"
import { connect, expectData } from "../connection.ts"
import { exitCodes } from "../exit-codes.ts"

export const whoami: Command = {
  name: "whoami",
  summary: "Show the user or token that you are signed in with, and its permissions",
  async run({ options, surroundings }) {
    const connection = await connect(surroundings, options.text("url"))
    if (connection.isToken) {
      const token = expectData(await connection.client.GET("/api/v1/token"))
      if (options.flag("json")) surroundings.out(JSON.stringify(token, null, 2))
      else
        surroundings.out(
          `Token ${token.name} of ${token.organization.name} at ${connection.url}\nScopes: ${token.scopes.join(", ")}\nPermissions: ${token.permissions.join(", ")}\nExpires: ${token.expiresAt}`,
        )
    } else {
      const session = expectData(await connection.client.GET("/api/v1/session"))
      if (options.flag("json")) surroundings.out(JSON.stringify(session, null, 2))
      else
        surroundings.out(
          `${session.user.name} <${session.user.email}>, ${session.role.name} of ${session.organization.name} at ${connection.url}`,
        )
    }
    return exitCodes.ok
  },
}
