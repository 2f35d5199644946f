import { Button, List, Text } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { ProblemNote } from "../../ui/problem-note.tsx"
import type { Finding } from "../finding/fetch-findings.ts"
import { lookedUpAs } from "./looked-up-as.ts"
import { releaseSentence } from "./release-sentence.ts"

type Component = Pick<Finding["components"][number], "id" | "purl" | "cpe" | "version" | "release" | "evidence">

/** What a component was matched by; the version where its CPE name may leave it open. */
function matchedBy({ purl, cpe, version, release, evidence }: Component) {
  if (evidence.hash !== null) return { hash: `${evidence.hash.algorithm}:${evidence.hash.value}` }
  if (cpe !== null && (evidence.rule === "cpe" || purl === null))
    return { cpe, ...(version === null ? {} : { version }) }
  return purl === null ? null : { purl, ...(release === null ? {} : { distro: release.release }) }
}

async function explain(subject: NonNullable<ReturnType<typeof matchedBy>>, vulnerability: string, componentId: string) {
  const ask = async (query: object) =>
    expectData(await api.GET("/api/v1/explain", { params: { query: { ...query, vulnerability } } }))
  const found = await ask(subject)
  if (!("purl" in subject) || !/^pkg:(?:deb|rpm|apk)\//i.test(subject.purl)) return found
  const component = await api.GET("/api/v1/components/{componentId}", { params: { path: { componentId } } })
  const purl = component.data === undefined ? null : lookedUpAs(component.data, found.package.key)
  return purl === null ? found : ask({ purl })
}

/**
 * Why a package version or a file is matched: each range that was tried, and what its bounds came to. Asked for when
 * somebody wants to know.
 */
export function WhyMatched({
  component,
  vulnerability,
}: {
  readonly component: Component
  readonly vulnerability: string
}) {
  const subject = matchedBy(component)
  const [isOpen, setIsOpen] = useState(false)
  const found = useQuery({
    queryKey: ["explain", subject, vulnerability, component.id],
    enabled: isOpen && subject !== null,
    queryFn: () => (subject === null ? null : explain(subject, vulnerability, component.id)),
  })
  if (subject === null) return null
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        mt={6}
        aria-expanded={isOpen}
        loading={found.isLoading}
        onClick={() => setIsOpen(!isOpen)}
      >
        Why?
      </Button>
      {isOpen && found.error && <ProblemNote problem={problemText(found.error)} />}
      {isOpen && found.data && (
        <>
          <Text size="sm" mt={4} style={{ overflowWrap: "anywhere" }}>
            {found.data.why}
            {component.release !== null && ` ${releaseSentence(component.release)}`}
          </Text>
          <List size="sm" mt={4} spacing={2} style={{ overflowWrap: "anywhere" }}>
            {found.data.advisories.flatMap(({ advisory, ranges }) =>
              ranges.map(({ range, verdict, bounds }) => (
                <List.Item key={`${advisory} ${range}`}>
                  <span className="mono">
                    {advisory} {range}
                  </span>
                  : {verdict.replaceAll("_", " ")}
                  {bounds.length > 0 && `, since ${bounds.map((bound) => bound.says).join(" and ")}`}
                </List.Item>
              )),
            )}
          </List>
        </>
      )}
    </>
  )
}
