import { hash, verify } from "@node-rs/argon2"

// OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, 2 passes, 1 lane. The library's default algorithm is
// argon2id.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/**
 * Argon2id in its encoded form. The password is normalized first (NFKC), so that two keyboards' ways of typing it
 * agree.
 */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFKC"), cost)

/** Whether the password is the one behind the hash. */
export const verifyPassword = (hashed: string, password: string): Promise<boolean> =>
  verify(hashed, password.normalize("NFKC"))
