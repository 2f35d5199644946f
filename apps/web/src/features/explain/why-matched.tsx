import { Button, List, Text } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { ProblemNote } from "../../ui/problem-note.tsx"

/** Why a package version is matched: each range that was tried, and what its bounds came to. Asked for when somebody wants to know. */
export function WhyMatched({ purl, vulnerability }: { readonly purl: string; readonly vulnerability: string }) {
  const [isOpen, setIsOpen] = useState(false)
  const found = useQuery({
    queryKey: ["explain", purl, vulnerability],
    enabled: isOpen,
    queryFn: async () => expectData(await api.GET("/api/v1/explain", { params: { query: { purl, vulnerability } } })),
  })
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
          <Text size="sm" mt={4}>
            {found.data.why}
          </Text>
          <List size="sm" mt={4} spacing={2}>
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
