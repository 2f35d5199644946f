const lettersMax = 120

/** Licenses in a line: generators put whole texts where a name belongs, of which the beginning says enough. */
export const licenseText = (licenses: readonly string[]): string => licenses.map(shortened).join(", ")

const shortened = (license: string): string =>
  license.length > lettersMax ? `${license.slice(0, lettersMax).trimEnd().toWellFormed()}…` : license
