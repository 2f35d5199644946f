import type { Command } from "../command.ts"
import { connect, expectData } from "../connection.ts"
import { CliError, exitCodes } from "../exit-codes.ts"
import { isHash } from "../is-hash.ts"
import { renderTable } from "../table.ts"

const words = {
  affected: "affected",
  not_affected: "not affected",
  not_comparable: "not comparable",
  unknown: "unknown",
} as const

export const explain: Command = {
  name: "explain",
  summary: "Explain why a package version or file is affected or not: ranges compared, version order used",
  positionals: { shown: "PURL@VERSION|CPE|HASH [VULNERABILITY]", min: 1, max: 2 },
  options: {
    distro: {
      value: "RELEASE",
      help: "release of the distribution, where the purl has no distro qualifier: debian-12, jammy, rhel-9",
    },
    hash: {
      value: "HASH",
      help: "hash of the package's file, as sha-256:… or sha512-…: advisories that name it count too",
    },
  },
  async run({ positionals: [subject = "", vulnerability], options, surroundings }) {
    const { client } = await connect(surroundings, options.text("url"))
    const hash = options.text("hash")
    const distro = options.text("distro")
    if (hash !== undefined && isHash(subject))
      throw new CliError(
        exitCodes.usage,
        "--hash stands beside a purl or a CPE name; give one hash alone as the subject",
      )
    const found = expectData(
      await client.GET("/api/v1/explain", {
        params: {
          query: {
            ...(/^cpe:/i.test(subject) ? { cpe: subject } : isHash(subject) ? { hash: subject } : { purl: subject }),
            ...(hash === undefined ? {} : { hash }),
            ...(distro === undefined ? {} : { distro }),
            ...(vulnerability === undefined ? {} : { vulnerability }),
          },
        },
      }),
    )
    if (options.flag("json")) {
      surroundings.out(JSON.stringify(found, null, 2))
      return exitCodes.ok
    }
    surroundings.out(`${words[found.verdict]}: ${found.why}`)
    surroundings.out(`package    ${found.package.key}`)
    if (found.package.order !== null) surroundings.out(`order      ${found.package.order}`)
    if (found.package.version !== null) surroundings.out(`version    ${found.package.version}`)
    if (found.advisories.length > 0)
      surroundings.out(
        `\n${renderTable(
          [{ title: "ADVISORY" }, { title: "RANGE" }, { title: "VERDICT" }, { title: "WHY", isElastic: true }],
          found.advisories.flatMap(({ advisory, ranges }) =>
            ranges.map(({ range, verdict, bounds }) => [
              advisory,
              range,
              words[verdict],
              bounds.map((bound) => bound.says).join("; "),
            ]),
          ),
          surroundings.columns,
        )}`,
      )
    for (const { advisory, withdrawnAt, packages } of found.others)
      surroundings.out(
        `${advisory}: ${withdrawnAt === null ? `covers ${packages.join(", ") || "no package"}` : `withdrawn on ${withdrawnAt.slice(0, 10)}`}`,
      )
    return exitCodes.ok
  },
}
