import { type RawBuilder, sql } from "kysely"

/**
 * The id of a package's version in its module stream as names alone tell it, as a value; null where it is not known.
 * Not joined: of a list of versions whose length the planner cannot know it would read all versions of each package,
 * which are hundreds for some.
 */
export const idOfVersion = (
  packageId: RawBuilder<unknown>,
  version: RawBuilder<unknown>,
  stream: RawBuilder<unknown>,
): RawBuilder<unknown> => sql`
  (select v.id from package_version v where v.package_id = ${packageId} and v.version = ${version} and v.stream = ${stream} and v.content = '')`
