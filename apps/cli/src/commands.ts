import type { Command } from "./command.ts"
import { login } from "./commands/login.ts"
import { logout } from "./commands/logout.ts"

/** Every command, a line each. */
export const commands: readonly Command[] = [login, logout]
