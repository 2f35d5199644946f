import type { paths } from "@waybill/sdk/generated/api"
import type { Command } from "../command.ts"
import { connect, expectData } from "../connection.ts"
import { CliError, exitCodes } from "../exit-codes.ts"
import { isObject, readJsonObjects } from "../json-file.ts"
import { printList } from "../print-list.ts"
import { statusOf } from "../status-of.ts"

type NewRule = NonNullable<paths["/api/v1/triage/rules"]["post"]["requestBody"]>["content"]["application/json"]
type Rule = paths["/api/v1/triage/rules"]["get"]["responses"][200]["content"]["application/json"]["items"][number]

/** What `triage rules list --json` prints besides: the server's own. */
const told = ["id", "position", "revision", "state", "decisionId", "findings", "changedAt", "changedBy"]

export const triageRulesPut: Command = {
  name: "triage rules put",
  summary: "Create or update triage rules by name: new ones are appended, unchanged ones skipped",
  positionals: { shown: "FILE", min: 1, max: 1 },
  options: {
    "dry-run": { help: "preview only: changes nothing" },
  },
  async run({ positionals: [file = ""], options, surroundings }) {
    const rules = (await readJsonObjects(file, "triage rules")).map((value) => readRule(file, value))
    const { client } = await connect(surroundings, options.text("url"))
    const { items } = expectData(await client.GET("/api/v1/triage/rules"))
    const own = expectData(await client.GET("/api/v1/settings/triage-statuses")).items
    const byName = new Map(items.map((rule) => [rule.name.toLowerCase(), rule]))
    const wishes = rules.map((rule) => {
      const before = byName.get(rule.name.toLowerCase())
      if (before && isSame(before, rule)) return { before, words: null, name: rule.name }
      const { ownStatus, ...words } = rule
      const status = statusOf(`${file}, ${rule.name}`, rule, own)
      return { before, words: { ...words, status }, name: rule.name }
    })
    const dryRun = options.flag("dry-run")
    const outcomes: { name: string; result: string; findings: number; changed: number }[] = []
    // One after the other: each is asked after those before it.
    for (const { before, words, name } of wishes) {
      if (words === null) {
        outcomes.push({ name, result: "unchanged", findings: before.findings, changed: 0 })
        continue
      }
      const body = { ...words, dryRun }
      const { reached } = expectData(
        before
          ? await client.PATCH("/api/v1/triage/rules/{ruleId}", { params: { path: { ruleId: before.id } }, body })
          : await client.POST("/api/v1/triage/rules", { body }),
      )
      outcomes.push({ name, result: before ? "changed" : "new", ...reached })
    }
    printList(
      { options, surroundings },
      outcomes,
      [
        { title: "NAME", isElastic: true },
        { title: "RESULT" },
        { title: "FINDINGS", align: "right" },
        { title: "CHANGED", align: "right" },
      ],
      ({ name, result, findings, changed }) => [name, result, String(findings), String(changed)],
    )
    return exitCodes.ok
  },
}

const isRule = (value: Record<string, unknown>): value is Record<string, unknown> & NewRule =>
  typeof value.name === "string" && typeof value.status === "string" && isObject(value.conditions)

type FileRule = Required<Omit<NewRule, "position" | "dryRun">> & { readonly ownStatus: string | null }

/**
 * The rule of a file, whole: what it leaves out is what a new rule has; an own status by its name, or as the list
 * prints it.
 */
function readRule(file: string, value: Record<string, unknown>): FileRule {
  if (!isRule(value))
    throw new CliError(exitCodes.usage, `${file} holds no triage rules: each has a name, conditions and a status`)
  const rule = {
    name: value.name,
    conditions: value.conditions,
    status: value.status,
    ownStatus: nameOf(value.ownStatus),
    isEnabled: value.isEnabled ?? true,
    justification: value.justification ?? null,
    impactStatement: value.impactStatement ?? null,
    response: value.response ?? null,
    note: value.note ?? null,
    validFrom: value.validFrom ?? null,
    validUntil: value.validUntil ?? null,
  }
  const unknown = Object.keys(value).find((name) => !(name in rule) && !told.includes(name))
  if (unknown !== undefined)
    throw new CliError(exitCodes.usage, `${file}: the rule ${value.name} says ${unknown}, which no rule has`)
  return rule
}

const nameOf = (own: unknown): string | null =>
  typeof own === "string" ? own : isObject(own) && typeof own.name === "string" ? own.name : null

const isSame = (before: Rule, rule: FileRule): boolean => {
  const known = { ...before, ownStatus: before.ownStatus?.name ?? null }
  return (
    canonical(rule) === canonical(Object.fromEntries(Object.keys(rule).map((name) => [name, Reflect.get(known, name)])))
  )
}

/** JSON in which the order of an object's members makes no difference. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    isObject(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each,
  )
