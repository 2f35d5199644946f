/** Of this server, its contract and the documents that it makes. */
export const version = "0.1.0"
