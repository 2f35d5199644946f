/**
 * Why a feed was not taken; nothing was switched. The message is for the operator, and is kept as the feed's last
 * error: it names files by their last part only.
 */
export class FeedFailure extends Error {}
