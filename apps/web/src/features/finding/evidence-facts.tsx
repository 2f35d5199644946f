import { Copyable } from "../../ui/copyable.tsx"
import { sourceName } from "../feed/source-name.ts"
import type { Finding } from "./fetch-findings.ts"

type Evidence = Finding["components"][number]["evidence"]

const rules: Readonly<Record<string, string>> = {
  range: "package URL, in a range",
  enumerated: "package URL, a listed version",
  exact: "package URL, a listed version by its spelling",
  every: "package URL, malware in every version",
  cpe: "CPE, since no package URL says what it is",
  hash: "its bytes, whatever it is called",
}

const confidences: Readonly<Record<Evidence["confidence"], string>> = {
  high: "",
  medium: ", less certain: the source asks for more than the component says",
  low: ", uncertain: one of both names no vendor",
}

/** Why a component is matched, as rows of facts. */
export function evidenceFacts({ source, advisory, range, rule, confidence, criteria, platforms, hash }: Evidence) {
  const affected: [string, React.ReactNode] =
    hash === null
      ? [
          "Affected range",
          <span key="range" className="mono">
            {range}
          </span>,
        ]
      : ["Affected file", /\((.+)\)$/.exec(range)?.[1] ?? "named by its hash alone"]
  const facts: [string, React.ReactNode][] = [
    affected,
    ["Source", `${sourceName(source)}: ${advisory}`],
    ["Matched by", `${rules[rule] ?? rule}${hash === null ? confidences[confidence] : ""}`],
  ]
  if (hash !== null)
    facts.push([
      "Hash",
      <span key="hash">
        {hash.algorithm} <Copyable text={hash.value} />
        {confidence === "medium" && " An old kind of hash: whoever made the file could make another with the same."}
      </span>,
    ])
  if (criteria !== null) facts.push(["Name of the source", <Copyable key="criteria" text={criteria} />])
  if (platforms.length > 0)
    facts.push([
      "Only together with",
      <span key="platforms" className="mono">
        {platforms.slice(0, 5).join("\n")}
        {platforms.length > 5 ? ` and ${platforms.length - 5} more` : ""}
      </span>,
    ])
  return facts
}
