/** CycloneDX component types up to 1.7 (schema, `component.type`). */
export const componentTypes: ReadonlySet<string> = new Set([
  "application",
  "framework",
  "library",
  "container",
  "platform",
  "operating-system",
  "device",
  "device-driver",
  "firmware",
  "file",
  "machine-learning-model",
  "data",
  "cryptographic-asset",
])

const hexLengths: Readonly<Record<string, number>> = {
  MD5: 32,
  "SHA-1": 40,
  "SHA-256": 64,
  "SHA-384": 96,
  "SHA-512": 128,
  "SHA3-256": 64,
  "SHA3-384": 96,
  "SHA3-512": 128,
  "BLAKE2b-256": 64,
  "BLAKE2b-384": 96,
  "BLAKE2b-512": 128,
  BLAKE3: 64,
  "Streebog-256": 64,
  "Streebog-512": 128,
}

/** Why a hash is none, or null. The schema allows any of the known lengths whatever the algorithm. */
export function hashFault(algorithm: string, value: string): string | null {
  if (!Object.hasOwn(hexLengths, algorithm)) return `there is no hash algorithm ${algorithm.slice(0, 40)}`
  if (!/^[0-9a-fA-F]+$/.test(value) || ![32, 40, 64, 96, 128].includes(value.length))
    return `${value.slice(0, 40)} is no ${algorithm} in hexadecimal`
  return null
}

/** 1.0 and 1.1 were XML alone. */
export const specVersionsOf: Readonly<Record<"json" | "xml", readonly string[]>> = {
  json: ["1.2", "1.3", "1.4", "1.5", "1.6", "1.7"],
  xml: ["1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7"],
}
