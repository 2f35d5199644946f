import { textOf } from "@waybill/bom-formats/json-text"
import type { CsafFault } from "./check-csaf.ts"
import { type Csaf, type Placed, placed, ratingsOf } from "./csaf-view.ts"

/**
 * What a document has in extensions (2.1 §2.4), none of which is known here: whether an extension holds to its own
 * schema (§6.1.60.2) and its own rules (§6.1.60.3) is not judged, which the standard has told as warnings. Of a
 * critical one a tool that does not know it must not go on.
 */
export function unknownExtensions(csaf: Csaf): { refused: CsafFault[]; warnings: CsafFault[] } {
  const refused: CsafFault[] = []
  const warnings: CsafFault[] = []
  for (const { path, value } of extensionsOf(csaf)) {
    const schema = textOf(value.$schema) ?? ""
    const extension = `The ${classOf(schema)} extension ${schema}`
    if (value.critical === true)
      refused.push({
        path,
        test: null,
        message: `${extension} is critical and not known here, so that what the document means is not known either. Ask its author for one without it.`,
      })
    else
      warnings.push(
        {
          path,
          test: "6.1.60.2",
          message: `${extension} is not known here: whether its content is valid is not judged.`,
        },
        { path, test: "6.1.60.3", message: `${extension} is not known here: whether it may stand here is not judged.` },
      )
  }
  return { refused, warnings }
}

function extensionsOf(csaf: Csaf): Placed[] {
  return [
    { path: "", value: csaf.root },
    { path: "/document", value: csaf.document },
    ...csaf.definitions,
    ...csaf.vulnerabilities,
    ...csaf.vulnerabilities.flatMap((each) => ratingsOf(csaf, each).map(({ content }) => content)),
  ].flatMap(({ path, value }) => placed(value.x_extensions, `${path}/x_extensions`))
}

/** Official extensions lie at the committee's own addresses; which others it has registered, no document says. */
function classOf(schema: string): string {
  const host = URL.parse(schema)?.hostname ?? ""
  return /^(?:docs\.oasis-open\.org|extensions?\.csaf\.dev)$/.test(host) ? "official" : "registered or private"
}
