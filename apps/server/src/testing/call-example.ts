import type { Operation } from "../http/operation.ts"
import type { CallAnswer, TestApp } from "./test-app.ts"

export interface ExampleOverrides {
  readonly token?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Values for path parameters by name; those of the example stand where none is given. */
  readonly params?: Readonly<Record<string, string>>
}

/** Calls an operation with its own example: what docs show is what the tests send. */
export function callExample(app: TestApp, operation: Operation, overrides: ExampleOverrides): Promise<CallAnswer> {
  const { example } = operation
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => {
    const value = overrides.params?.[name] ?? example.params?.[name]
    if (value === undefined) throw new Error(`the example of ${operation.id} has no value for {${name}}`)
    return encodeURIComponent(value)
  })
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(example.query ?? {}))
    for (const each of [value].flat()) query.append(name, each)
  const search = query.size > 0 ? `?${query}` : ""
  return app.call(`${operation.method} ${path}${search}`, {
    ...(overrides.token === undefined ? {} : { token: overrides.token }),
    ...(example.body === undefined ? {} : { json: example.body }),
    ...(operation.upload ? { body: example.file ?? "" } : {}),
    headers: {
      origin: app.url,
      ...(operation.upload ? { "content-type": operation.upload.contentTypes[0] ?? "" } : {}),
      ...overrides.headers,
    },
  })
}
