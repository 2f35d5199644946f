import { hexAsked } from "@waybill/matching/file-hash"
import { z } from "zod"
import { flag } from "../../http/flag.ts"
import { listQuery, listReply, sortBy } from "../../http/list.ts"
import { operation } from "../../http/operation.ts"
import { invalid, problem } from "../../http/problem.ts"
import { unmatchedReasons } from "../sbom/sbom-columns.domain.ts"
import { Component } from "./component.schema.ts"
import { componentSorts } from "./component-order.sql.ts"
import { keyQuestion, packageQuestion } from "./package-question.domain.ts"
import { readComponentPage } from "./read-component-page.ts"

const versionText = z.string().min(1).max(256).optional()

/** Where is X: components of the current SBOMs of active assets. */
export const listComponents = operation({
  id: "list_components",
  route: "GET /api/v1/components",
  summary:
    "Find components in all active assets by purl, version, name, licence or hash; by name, paths of files last, where nothing is asked",
  tag: "Components",
  permission: "read:component",
  within: "reach",
  query: z.object({
    ...listQuery,
    q: z.string().min(1).max(256).optional().describe("Text in the name or in the purl with version"),
    purl: z.string().min(1).max(2048).optional().describe("Package URL; with a version, only that version"),
    package: z.string().min(1).max(2048).optional().describe("Package key: `package` of a component"),
    version: versionText.describe("Only this version; with `package`"),
    name: z.string().min(1).max(1024).optional().describe("The whole name, case-insensitive"),
    from: versionText.describe("Lowest version (inclusive), in the version order of the purl's ecosystem"),
    below: versionText.describe(
      "Highest version (exclusive), in the version order of the purl's ecosystem; versions that cannot be compared are in no answer: `reason=unreadable-version` tells them",
    ),
    range: z
      .string()
      .min(1)
      .max(4096)
      .optional()
      .describe("Version range in vers notation, e.g. vers:npm/>=4.0.0|<4.17.21"),
    license: z.string().min(1).max(256).optional().describe("Text in one of its licences"),
    hash: z
      .string()
      .max(256)
      .refine((text) => hexAsked(text) !== null, "a hash is hexadecimal, sha-256:… or sha512-… (base64)")
      .optional()
      .describe(
        "Hash of the file: hexadecimal digits of any algorithm, or with the algorithm: sha-256:… (hexadecimal), sha512-… (base64)",
      ),
    unmatched: flag.optional().describe("Whether it could not be compared with advisories"),
    reason: z
      .enum(unmatchedReasons)
      .optional()
      .describe("Only components that could not be compared with advisories for this reason"),
    affected: flag.optional().describe("true: only components with open findings"),
    sort: sortBy(componentSorts)
      .optional()
      .describe(
        "Field to sort by: ascending, or descending with the prefix -; `asset` by its name, `version` only with `purl` or `package`, in the version order of its ecosystem. If omitted, as they are found; by name, paths of files last, where nothing is asked. `name` is refused where too many fit to be sorted",
      ),
  }),
  reply: listReply(Component),
  example: { query: { purl: "pkg:npm/lodash", below: "4.17.21" } },
  async handle({ actor, query, parts, read }) {
    const asked = [query.from, query.below, query.range]
    if (query.purl === undefined && asked.some((each) => each !== undefined))
      throw problem(
        "invalid-request",
        "`from`, `below` and `range` need `purl`: versions have an order only within a package's ecosystem.",
      )
    if (query.version !== undefined && query.package === undefined)
      throw problem("invalid-request", "`version` needs `package`; a purl has its own.")
    if (query.package !== undefined && query.purl !== undefined)
      throw problem("invalid-request", "`package` and `purl` both name the package; leave one out.")
    const question =
      query.package !== undefined
        ? keyQuestion(query.package, query.version)
        : query.purl === undefined
          ? null
          : packageQuestion(query.purl, query)
    if (question && !question.ok) throw invalid(question.path, question.message)
    const { sort, ...filter } = query
    if ((sort === "version" || sort === "-version") && question === null)
      throw invalid("query/sort", "Versions have an order only within a package: name it by `purl` or `package`.")
    const call = { parts, actor, operation: "list_components", query: filter, sort }
    return read((tx) => readComponentPage(tx, call, null, question))
  },
})
