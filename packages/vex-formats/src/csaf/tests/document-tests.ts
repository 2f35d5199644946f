import { textOf } from "@waybill/bom-formats/json-text"
import { type Csaf, objectOf, placed } from "../csaf-view.ts"
import { type CsafBreach, type CsafTest, repeated } from "./csaf-test.ts"
import { cweFault } from "./cwe-names.ts"
import { instantOf } from "./date-time.ts"
import { isEnglish, languageFault } from "./language.ts"

/**
 * §6.1.11, 6.1.12, 6.1.15, 6.1.23, 6.1.24, 6.1.26, 6.1.28, and of 2.1 §6.1.38–6.1.41: what the document and its
 * vulnerabilities say of themselves.
 */
export const documentTests: readonly CsafTest[] = [
  { id: "6.1.11", run: weaknesses },
  {
    id: "6.1.12",
    *run({ document }) {
      for (const field of ["lang", "source_lang"]) {
        const tag = textOf(document[field])
        const fault = tag === null ? null : languageFault(tag)
        if (fault !== null) yield { path: `/document/${field}`, message: fault }
      }
    },
  },
  {
    id: "6.1.15",
    *run({ document, publisher }) {
      if (publisher.category === "translator" && textOf(document.source_lang) === null)
        yield { path: "/document/source_lang", message: "A translator names the language that it translated from." }
    },
  },
  {
    id: "6.1.23",
    run: (csaf) =>
      repeated(
        csaf.vulnerabilities.filter(({ value }) => typeof value.cve === "string"),
        ({ value }) => textOf(value.cve) ?? "",
        ({ path }, cve) => ({ path: `${path}/cve`, message: `${cve} has an item already.` }),
      ),
  },
  {
    id: "6.1.24",
    *run(csaf) {
      for (const { path, value } of csaf.vulnerabilities)
        yield* repeated(
          placed(value.involvements, `${path}/involvements`).filter((each) => each.value.date !== undefined),
          // 2.1 takes the time zones into account.
          (each) => `${textOf(each.value.party)} ${instantOf(each.value.date) ?? textOf(each.value.date)}`,
          (each) => ({ path: each.path, message: "The party has an involvement of that date already." }),
        )
    },
  },
  { id: "6.1.26", run: prohibitedCategory },
  {
    id: "6.1.28",
    *run({ document }) {
      const lang = textOf(document.lang)
      if (lang !== null && lang.toLowerCase() === textOf(document.source_lang)?.toLowerCase())
        yield { path: "/document/source_lang", message: "The document is in the language that it was translated from." }
    },
  },
  ...sharingTests(),
]

function* weaknesses(csaf: Csaf): Generator<CsafBreach> {
  for (const { path, value } of csaf.vulnerabilities) {
    const given =
      csaf.version === "2.0"
        ? [{ path: `${path}/cwe`, value: objectOf(value.cwe) }]
        : placed(value.cwes, `${path}/cwes`)
    for (const each of given) {
      const [id, name] = [textOf(each.value.id), textOf(each.value.name)]
      const fault = id === null || name === null ? null : cweFault(id, name, textOf(each.value.version))
      if (fault !== null) yield { path: each.path, message: fault }
    }
  }
}

const profiles: Readonly<Record<Csaf["version"], readonly string[]>> = {
  "2.0": ["security_incident_response", "informational_advisory", "security_advisory", "vex"],
  "2.1": [
    "security_incident_response",
    "informational_advisory",
    "security_advisory",
    "vex",
    "deprecated_security_advisory",
    "withdrawn",
    "superseded",
  ],
}
const bare = (text: string): string => text.toLowerCase().replace(/[-\s_]/g, "")

/** §6.1.26: a document of no profile must not look like one of a profile. */
function* prohibitedCategory({ version, category }: Csaf): Generator<CsafBreach> {
  const names = profiles[version]
  if (category === "csaf_base" || names.some((name) => category === `csaf_${name}`)) return
  const isReserved = category.toLowerCase().startsWith("csaf_")
  if (isReserved || names.some((name) => bare(category) === bare(name) || bare(category) === bare(`csaf_${name}`)))
    yield { path: "/document/category", message: `${JSON.stringify(category)} is kept for a profile of CSAF.` }
}

const maxUuid = "ffffffff-ffff-ffff-ffff-ffffffffffff"
const nilUuid = "00000000-0000-0000-0000-000000000000"
// 2.1 §3.2.2.5.1.
const reservedNames: readonly (readonly [id: string, name: string])[] = [
  [maxUuid, "Public"],
  [nilUuid, "No sharing allowed"],
]

function sharingTests(): CsafTest[] {
  const facts = ({ document, tracking }: Csaf) => {
    const distribution = objectOf(document.distribution)
    const group = objectOf(distribution.sharing_group)
    return {
      id: textOf(group.id),
      name: textOf(group.name),
      label: objectOf(distribution.tlp).label,
      status: tracking.status,
    }
  }
  const path = "/document/distribution/sharing_group"
  return [
    {
      id: "6.1.38",
      only: "2.1",
      *run(csaf) {
        const { id, label } = facts(csaf)
        if (id === maxUuid && label !== "CLEAR")
          yield { path: "/document/distribution/tlp/label", message: "What everybody may see is TLP:CLEAR." }
      },
    },
    {
      id: "6.1.39",
      only: "2.1",
      *run(csaf) {
        const { id, label, status } = facts(csaf)
        if (label === "CLEAR" && id !== null && id !== maxUuid && !(id === nilUuid && status === "draft"))
          yield { path: `${path}/id`, message: "The document is TLP:CLEAR, the sharing group is not everybody." }
      },
    },
    {
      id: "6.1.40",
      only: "2.1",
      *run(csaf) {
        const { id, name } = facts(csaf)
        for (const [reservedId, reserved] of reservedNames)
          if (name === reserved && id !== reservedId)
            yield { path: `${path}/name`, message: `${JSON.stringify(reserved)} is kept for the group ${reservedId}.` }
      },
    },
    {
      id: "6.1.41",
      only: "2.1",
      *run(csaf) {
        const { id, name } = facts(csaf)
        for (const [reservedId, reserved] of reservedNames)
          if (id === reservedId && name !== reserved)
            yield { path: `${path}/name`, message: `The group ${id} is named ${JSON.stringify(reserved)}.` }
      },
    },
  ]
}

/** Notes with a title that the standard gives to documents in English. */
export function* titledNote(csaf: Csaf, title: string, category: string): Generator<CsafBreach> {
  if (!isEnglish(textOf(csaf.document.lang))) return
  const named = placed(csaf.document.notes, "/document/notes").filter(({ value }) => value.title === title)
  if (named.length !== 1)
    yield {
      path: "/document/notes",
      message: `Exactly one note has the title ${JSON.stringify(title)}; there are ${named.length}.`,
    }
  for (const { path, value } of named)
    if (value.category !== category)
      yield { path: `${path}/category`, message: `The note ${JSON.stringify(title)} is a ${category}.` }
}
