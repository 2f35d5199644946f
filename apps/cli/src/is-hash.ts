/** Whether a subject is the hash of a file: `sha-256:…`, or `sha512-…` as lock files write it. */
export const isHash = (subject: string): boolean =>
  /^(?:md5|shasum|sha[\d_-]*|blake[\w-]*|streebog[\d_-]*):|^sha\d{3}-/i.test(subject)
