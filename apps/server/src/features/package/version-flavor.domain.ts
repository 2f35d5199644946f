/**
 * For which platform a version is built, where its last qualifier says so: Guava's `-jre` and `-android`, the `.jre8`
 * and `.jre11` of Microsoft's JDBC driver. Such versions are released side by side, and who runs one cannot go to the
 * other. Null where it says nothing.
 */
export const flavorOf = (version: string): string | null =>
  /[-.](jre\d*|android)$/i.exec(version)?.[1]?.toLowerCase() ?? null
