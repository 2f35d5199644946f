import type { DecisionTable } from "./decision-table.ts"

const letters: Readonly<Record<string, string>> = { D: "defer", S: "scheduled", O: "out-of-cycle", I: "immediate" }

/**
 * SSVC's own table for who runs software: "Deployer Patch Application Priority" 1.0.0 (certcc.github.io/SSVC); a test
 * holds it against the published one.
 */
export const deployerTable: DecisionTable = {
  id: "DT_DP:1.0.0",
  name: "Deployer Patch Application Priority",
  inputs: [
    { id: "exploitation", name: "Exploitation", values: ["none", "public-poc", "active"] },
    { id: "exposure", name: "System Exposure", values: ["small", "controlled", "open"] },
    { id: "automatable", name: "Automatable", values: ["no", "yes"] },
    { id: "humanImpact", name: "Human Impact", values: ["low", "medium", "high", "very-high"] },
  ],
  outcome: { id: "priority", name: "Priority", values: ["defer", "scheduled", "out-of-cycle", "immediate"] },
  // A line each: exploitation none, public PoC, active; in it exposure small, controlled, open; in that automatable no,
  // yes; then the four impacts.
  outcomes: ["DDSSDSSS DSSSSSSS DSSSSSSO", "DSSSSSSS DSSSSSSO SSSOSSOO", "SSOOSOOO SSOOOOOO SOOIOOII"]
    .join("")
    .replaceAll(" ", "")
    .split("")
    .map((letter) => letters[letter] ?? letter),
}
