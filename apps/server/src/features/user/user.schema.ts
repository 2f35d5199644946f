import { z } from "zod"

export const UserId = z.uuid().describe("Id of a user")
