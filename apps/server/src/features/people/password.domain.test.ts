import { describe, expect, it } from "vitest"
import { mostUsedPasswords } from "./most-used-passwords.ts"
import { judgePassword } from "./password.domain.ts"

const mostUsed = await mostUsedPasswords()
const refused = (password: string, about: string[] = []) => !judgePassword(password, about, mostUsed).ok

describe("a new password", () => {
  it("is none of some three hundred of its length, nor a word of tens of thousands with figures around it", () => {
    const long = [...mostUsed].filter((each) => each.length >= 12)
    expect(long.length).toBeGreaterThan(300)
    expect(mostUsed.size).toBeGreaterThan(40_000)
    expect(long.filter((each) => !refused(each))).toEqual([])
  })

  it("has 12 to 128 characters", () => {
    expect(refused("vexed otter")).toBe(true)
    expect(refused("vexed otters")).toBe(false)
    expect(refused("vexed otters".padEnd(128, "xyz1"))).toBe(false)
    expect(refused("vexed otters".padEnd(129, "xyz1"))).toBe(true)
  })

  it.each([
    "password1234",
    "P@ssw0rd2024!!",
    "PasswordPassword1",
    "aaaaaaaaaaaa",
    "123456789012",
    "abcdefghijklmn",
    "1qaz2wsx3edc",
    "Welcome-2024-!",
    "administrator",
    "changeme!!!!!",
    "qwertyuiop1234",
    "Leavemealone",
    "zxcasdqwe123",
    "Mustang12345",
    "!chesterfield2024",
    "TransformersTransformers",
  ])("is refused where guessers begin with it: %s", (password) => expect(refused(password)).toBe(true))

  it.each([
    "gravel-otter-9-lamp",
    "Tb7$kkqWm2Lx",
    "mein langes passwort für heute",
    "waybill-harbour-crane-41",
    "0815-4711-ab-4711",
  ])("is taken otherwise: %s", (password) => expect(refused(password)).toBe(false))

  it("is not the person's own address or the organization's name", () => {
    expect(refused("harbourmaster2024", ["harbourmaster@example.test"])).toBe(true)
    expect(refused("Example-Harbour-1", ["Example Harbour"])).toBe(true)
    expect(refused("harbour crane 41 blue", ["harbourmaster@example.test", "Example Harbour"])).toBe(false)
  })

  it("is judged in linear time, whatever its length", () => {
    const started = performance.now()
    judgePassword("1".repeat(100_000) + "!".repeat(100_000))
    expect(performance.now() - started).toBeLessThan(200)
  })
})
