#!/usr/bin/env node
import { text as readText } from "node:stream/consumers"
import { run } from "./run.ts"

// Who reads may stop before the end (`waybill findings | head`): the rest goes nowhere, and the exit code stays that of
// the command.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error
  })

process.exitCode = await run(process.argv.slice(2), {
  environment: process.env,
  isTerminal: process.stdout.isTTY === true,
  columns: process.stdout.columns ?? 120,
  out: (text) => void process.stdout.write(`${text}\n`),
  say: (text) => void process.stderr.write(`${text}\n`),
  progress: (text) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`)
  },
  readInput: () => readText(process.stdin),
})
