const units = ["bytes", "kB", "MB", "GB"] as const

/** "512 bytes", "1.4 MB". */
export function bytesText(bytes: number): string {
  const place = Math.min(bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3), units.length - 1)
  const number = bytes / 1000 ** place
  return `${place === 0 || number >= 10 ? Math.round(number) : number.toFixed(1)} ${units[place]}`
}
