import { Anchor, Text } from "@mantine/core"
import type { ComponentDetail } from "./fetch-components.ts"

const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" })

/** Until when the version's release cycle is mended. */
export function EndOfLife({ life }: { readonly life: NonNullable<ComponentDetail["endOfLife"]> }) {
  const cycle = `${life.label} ${life.cycle}`
  const when = life.endsOn === null ? "" : ` on ${day.format(new Date(life.endsOn))}`
  return (
    <>
      {life.isEnded ? (
        <Text span size="sm" fw={600}>
          {cycle} ended{when}
        </Text>
      ) : (
        `${cycle} ends${when === "" ? " on no day that is set" : when}`
      )}
      {life.latest && `; its newest is ${life.latest}`}
      {life.url && (
        <>
          {" ("}
          <Anchor href={life.url} target="_blank" rel="noopener noreferrer nofollow" size="sm">
            endoflife.date
          </Anchor>
          )
        </>
      )}
    </>
  )
}
