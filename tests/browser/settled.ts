import type { Page } from "playwright-core"

const secondsMax = 20

/**
 * Waits for two frames and the end of every transition: colours on their way from one scheme to the other are nobody's.
 * A page that does not come to rest is told with what it waits for.
 */
export async function settled(page: Page): Promise<void> {
  await within(
    secondsMax,
    "frames",
    page.evaluate("new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)))"),
  )
  const running = await within(
    secondsMax,
    "transitions",
    page.evaluate<string[]>(`(async () => {
      const running = document.getAnimations().filter((each) => each instanceof CSSTransition)
      const late = new Promise((resolve) => setTimeout(resolve, ${(secondsMax - 5) * 1000}))
      await Promise.race([late, Promise.allSettled(running.map((each) => each.finished))])
      return running
        .filter((each) => each.playState === "running" || each.pending)
        .map((each) => each.transitionProperty + " of " + each.effect.target.outerHTML.slice(0, 120))
    })()`),
  )
  if (running.length > 0) throw new Error(`transitions do not end: ${running.join("; ")}`)
}

/** What a page is asked has no time limit of its own. */
export async function within<T>(seconds: number, what: string, asked: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${seconds} s: ${what}`)), seconds * 1000)
  })
  try {
    return await Promise.race([asked, late])
  } finally {
    clearTimeout(timer)
  }
}
