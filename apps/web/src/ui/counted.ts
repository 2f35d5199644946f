/** "1 finding", "1,204 findings", "2 vulnerabilities". */
export const counted = (n: number, noun: string, plural = `${noun}s`): string =>
  `${n.toLocaleString("en")} ${n === 1 ? noun : plural}`
