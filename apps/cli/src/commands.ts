import type { Command } from "./command.ts"
import { assetsList } from "./commands/assets-list.ts"
import { feedsStatus } from "./commands/feeds-status.ts"
import { findings } from "./commands/findings.ts"
import { login } from "./commands/login.ts"
import { logout } from "./commands/logout.ts"
import { sbomUpload } from "./commands/sbom-upload.ts"

/** Every command, a line each. */
export const commands: readonly Command[] = [login, logout, sbomUpload, assetsList, findings, feedsStatus]
