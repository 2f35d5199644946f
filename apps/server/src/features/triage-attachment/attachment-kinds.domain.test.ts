import { readFileSync } from "node:fs"
import { expect, it } from "vitest"
import { attachmentEndings, contentFault, endingOf, plainFileName } from "./attachment-kinds.domain.ts"

const bytes = (text: string) => Buffer.from(text, "latin1")
const png = readFileSync(new URL("../../../../../docs/images/dashboard.png", import.meta.url))

it("takes a file for what its name says only where its bytes agree", () => {
  expect(contentFault("png", png.subarray(0, 16), true)).toBeNull()
  expect(contentFault("webp", bytes("RIFF\x10\x00\x00\x00WEBPVP8 "), true)).toBeNull()
  expect(contentFault("pdf", bytes("%PDF-1.7\n"), true)).toBeNull()
  expect(contentFault("pdf", bytes("MZ\x90\x00"), true)).toMatch(/no such file/)
  expect(contentFault("webp", bytes("RIFF\x10\x00\x00\x00WAVEfmt "), true)).toMatch(/no such file/)
  expect(contentFault("txt", bytes("MZ\x90\x00"), true)).toMatch(/U\+0000/)
  expect(contentFault("txt", bytes("\xff\xfea\x00"), true), "UTF-16 with its mark").toBeNull()
  expect(contentFault("eml", bytes("Subject: Gr\xfc\xdfe"), false), "a mail in Latin-1").toBeNull()
  for (const ending of attachmentEndings) expect(contentFault(ending, bytes(""), false)).toMatch(/empty/)
})

it("knows a file by the last ending of its name, and nothing that runs where it is opened", () => {
  expect(endingOf("Report.PDF")).toBe("pdf")
  for (const name of ["a.html", "a.svg", "a.js", "a.exe", "a.pdf.exe", "a.docm", "a.zip", "pdf", ""])
    expect(endingOf(name), name).toBeNull()
})

it("keeps of a name the last part of its path, in one line", () => {
  expect(plainFileName("C:\\scans\\report.pdf")).toBe("report.pdf")
  expect(plainFileName("../../etc/notes.txt")).toBe("notes.txt")
  expect(plainFileName("in\r\nvoice\u202efdp.txt")).toBe("invoicefdp.txt")
  for (const name of ["", " ", "..", "folder/", "x".repeat(256)]) expect(plainFileName(name), name).toBeNull()
})
