const forwardingHeaders = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip"]

/** Whether a proxy says that it passed the request on. Never a reason to believe more: anybody can send these. */
export const isForwarded = (headers: Readonly<Record<string, string | readonly string[] | undefined>>): boolean =>
  forwardingHeaders.some((name) => headers[name] !== undefined)
