let loading: Promise<ReadonlySet<string>> | null = null

/**
 * The 49,000 passwords that leaks show to be used most, of any length, in lower case (zxcvbn's list). Loaded when
 * somebody sets one, which is seldom: it takes some megabytes.
 */
export function mostUsedPasswords(): Promise<ReadonlySet<string>> {
  loading ??= import("@zxcvbn-ts/language-common").then(
    ({ dictionary }) => new Set(dictionary["passwords-common"].map((each) => String(each).toLowerCase())),
  )
  return loading
}
