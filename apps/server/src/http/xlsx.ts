import { Readable } from "node:stream"
import yazl from "yazl"

// The smallest workbook that spreadsheets open: one sheet, its strings in the cells. Built here over a streaming zip,
// since the kept writers hold every cell in memory (measured: 20,000 rows of 30 cells took 14 s of the main thread and
// 330 MB; this streams them).
const namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const workbookParts: Readonly<Record<string, string>> = {
  "[Content_Types].xml":
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
  "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  "xl/workbook.xml": `<workbook xmlns="${namespace}" xmlns:r="${relationships}"><sheets><sheet name="Waybill" sheetId="1" r:id="rId1"/></sheets></workbook>`,
}

/**
 * Cells of a workbook's only sheet, a row at a time; text stays text (never a formula), numbers and booleans are typed.
 * Source: ECMA-376 part 1, §18.3.1.
 */
export function xlsxStream(rows: AsyncIterable<readonly unknown[]>): Readable {
  const zip = new yazl.ZipFile()
  for (const [name, xml] of Object.entries(workbookParts))
    zip.addBuffer(Buffer.from(declaration + xml), name, { compress: true })
  const sheet = Readable.from(sheetXml(rows))
  // A row that cannot be read breaks the download off; without this the zip would wait for its end for ever.
  const output = new Readable().wrap(zip.outputStream)
  sheet.once("error", (error) => output.destroy(error))
  output.once("close", () => sheet.destroy())
  zip.addReadStream(sheet, "xl/worksheets/sheet1.xml", { compress: true })
  zip.end()
  return output
}

async function* sheetXml(rows: AsyncIterable<readonly unknown[]>): AsyncGenerator<string> {
  // The names of the columns stay in view.
  yield `${declaration}<worksheet xmlns="${namespace}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`
  let number = 0
  for await (const row of rows) {
    number += 1
    yield `<row r="${number}">${row.map((value, index) => xlsxCell(`${columnLetters(index)}${number}`, value)).join("")}</row>`
  }
  yield "</sheetData></worksheet>"
}

const cellCharactersMax = 32_767

/** A cell. Its address is optional by the standard, but some readers go by it. */
function xlsxCell(address: string, value: unknown): string {
  if (value === null || value === undefined) return ""
  if (typeof value === "number" && Number.isFinite(value)) return `<c r="${address}"><v>${value}</v></c>`
  if (typeof value === "boolean") return `<c r="${address}" t="b"><v>${value ? 1 : 0}</v></c>`
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cellText(value).slice(0, cellCharactersMax))}</t></is></c>`
}

/** A, B, … Z, AA, AB …: bijective base 26. */
function columnLetters(index: number): string {
  let letters = ""
  for (let left = index + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  return letters
}

/** What a cell says of a value: lists in one cell, objects as JSON. */
export function cellText(value: unknown): string {
  if (Array.isArray(value)) return value.map(cellText).join("; ")
  if (typeof value === "object" && value !== null) return JSON.stringify(value)
  return String(value)
}

/**
 * Text of an element. What XML 1.0 has no place for (control characters, halves of pairs) becomes U+FFFD, so that one
 * odd name spoils no workbook.
 */
function escapeXml(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
      .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "\uFFFD")
      // What looks like an escape is read as one (ECMA-376 part 1, §22.9.2.19 ST_Xstring).
      .replaceAll(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
  )
}
