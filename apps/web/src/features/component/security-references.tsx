import { Anchor, Stack, Text } from "@mantine/core"
import { Copyable } from "../../ui/copyable.tsx"
import { Facts, Section } from "../../ui/section.tsx"
import type { ComponentDetail } from "./fetch-components.ts"

type Reference = ComponentDetail["securityReferences"][number]

const kindNames: Readonly<Record<Reference["kind"], string>> = {
  advisory: "Advisory",
  fix: "Fix",
  url: "Security information",
  swid: "SWID tag",
  "vulnerability-assertion": "Vulnerability assertion",
  "exploitability-statement": "Exploitability statement",
}

function OneReference({ reference: { url, locator, comment } }: { readonly reference: Reference }) {
  return (
    <div>
      {url === null ? (
        <Copyable text={locator} />
      ) : (
        <Anchor href={url} target="_blank" rel="noopener noreferrer nofollow" size="sm">
          {locator}
        </Anchor>
      )}
      {comment && <Text size="sm">{comment}</Text>}
    </div>
  )
}

/** Where an SBOM's author says that something about security stands; nothing where it says so nowhere. */
export function SecurityReferences({ references }: { readonly references: readonly Reference[] }) {
  if (references.length === 0) return null
  return (
    <Section title={`Security references of the SBOM: ${references.length}`}>
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          Named by the author of the SBOM when it was made. What stands there is not read and decides nothing.
        </Text>
        <Facts
          facts={[...Map.groupBy(references, ({ kind }) => kind)].map(([kind, all]) => [
            kindNames[kind],
            <Stack key={kind} gap={6} style={{ overflowWrap: "anywhere" }}>
              {all.map((each) => (
                <OneReference key={each.locator} reference={each} />
              ))}
            </Stack>,
          ])}
        />
      </Stack>
    </Section>
  )
}
