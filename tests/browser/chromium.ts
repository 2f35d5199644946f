import { existsSync } from "node:fs"
import { type Browser, chromium } from "playwright-core"

const candidates = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/usr/bin/chromium-browser",
]

/** Starts the machine's Chromium, or Playwright's own where it was installed. It asks nothing of the world outside. */
export function launchChromium(): Promise<Browser> {
  const executablePath = candidates.find((file) => file !== undefined && existsSync(file))
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
  })
}
