import type { Command } from "./command.ts"
import { assetsList } from "./commands/assets-list.ts"
import { feedsStatus } from "./commands/feeds-status.ts"
import { findings } from "./commands/findings.ts"
import { login } from "./commands/login.ts"
import { logout } from "./commands/logout.ts"
import { sbomUpload } from "./commands/sbom-upload.ts"
import { tokensCreate } from "./commands/tokens-create.ts"
import { tokensList } from "./commands/tokens-list.ts"
import { tokensRevoke } from "./commands/tokens-revoke.ts"
import { tokensRotate } from "./commands/tokens-rotate.ts"
import { whoami } from "./commands/whoami.ts"

/** Every command, a line each. */
export const commands: readonly Command[] = [
  login,
  logout,
  whoami,
  tokensCreate,
  tokensList,
  tokensRotate,
  tokensRevoke,
  sbomUpload,
  assetsList,
  findings,
  feedsStatus,
]
