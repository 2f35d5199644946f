import { type FromReader, ReaderPort, type ReaderTask, type ToReader } from "./reader-port.ts"

// A process that reads strangers' documents, one after the other, for the server that started it. Without that server
// it ends: nothing else holds it.
const say = (told: FromReader<unknown>): void => {
  process.send?.(told)
}
let port = new ReaderPort(() => {})

async function read(file: string, reader: string): Promise<void> {
  const mine = new ReaderPort((word) => say({ kind: "word", word }))
  port = mine
  try {
    const { default: task }: { default: ReaderTask } = await import(reader)
    await task({ file, port: mine })
    say({ kind: "ended", failure: null })
  } catch (error) {
    say({ kind: "ended", failure: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}

process.on("message", (told: ToReader) => {
  if (told.kind === "read") void read(told.file, told.reader)
  else if (told.kind === "ask") port.emit("message", told.question)
  else port.emit("close")
})
