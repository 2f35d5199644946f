/** Properties of the CVSS JSON schemas of FIRST and the metrics of the vector that they repeat, by version. */
const metrics: Readonly<Record<"2" | "3" | "4", ReadonlyMap<string, string>>> = {
  "2": read(
    "accessVector:AV accessComplexity:AC authentication:Au confidentialityImpact:C integrityImpact:I availabilityImpact:A exploitability:E remediationLevel:RL reportConfidence:RC collateralDamagePotential:CDP targetDistribution:TD confidentialityRequirement:CR integrityRequirement:IR availabilityRequirement:AR",
  ),
  "3": read(
    "attackVector:AV attackComplexity:AC privilegesRequired:PR userInteraction:UI scope:S confidentialityImpact:C integrityImpact:I availabilityImpact:A exploitCodeMaturity:E remediationLevel:RL reportConfidence:RC confidentialityRequirement:CR integrityRequirement:IR availabilityRequirement:AR modifiedAttackVector:MAV modifiedAttackComplexity:MAC modifiedPrivilegesRequired:MPR modifiedUserInteraction:MUI modifiedScope:MS modifiedConfidentialityImpact:MC modifiedIntegrityImpact:MI modifiedAvailabilityImpact:MA",
  ),
  "4": read(
    "attackVector:AV attackComplexity:AC attackRequirements:AT privilegesRequired:PR userInteraction:UI vulnConfidentialityImpact:VC vulnIntegrityImpact:VI vulnAvailabilityImpact:VA subConfidentialityImpact:SC subIntegrityImpact:SI subAvailabilityImpact:SA exploitMaturity:E confidentialityRequirement:CR integrityRequirement:IR availabilityRequirement:AR modifiedAttackVector:MAV modifiedAttackComplexity:MAC modifiedAttackRequirements:MAT modifiedPrivilegesRequired:MPR modifiedUserInteraction:MUI modifiedVulnConfidentialityImpact:MVC modifiedVulnIntegrityImpact:MVI modifiedVulnAvailabilityImpact:MVA modifiedSubConfidentialityImpact:MSC modifiedSubIntegrityImpact:MSI modifiedSubAvailabilityImpact:MSA Safety:S Automatable:AU Recovery:R valueDensity:V vulnerabilityResponseEffort:RE providerUrgency:U",
  ),
}

function read(text: string): Map<string, string> {
  return new Map(
    text.split(" ").map((pair) => {
      const [property = "", metric = ""] = pair.split(":")
      return [property, metric] as const
    }),
  )
}

// 2.0 shortens some values to more than their first letter.
const lettersOf2: ReadonlyMap<string, string> = new Map([
  ["PROOF_OF_CONCEPT", "POC"],
  ["OFFICIAL_FIX", "OF"],
  ["TEMPORARY_FIX", "TF"],
  ["UNCONFIRMED", "UC"],
  ["UNCORROBORATED", "UR"],
  ["LOW_MEDIUM", "LM"],
  ["MEDIUM_HIGH", "MH"],
  ["NOT_DEFINED", "ND"],
])

function lettersOf(generation: string, metric: string, word: string): string {
  if (generation === "2") return lettersOf2.get(word) ?? word.slice(0, 1)
  if (word === "NOT_DEFINED") return "X"
  // 4.0: the supplemental metric U has whole words.
  return generation === "4" && metric === "U" ? word.slice(0, 1) + word.slice(1).toLowerCase() : word.slice(0, 1)
}

/** The properties of a CVSS object that say something else than its vector. */
export function contradictedProperties(cvss: Readonly<Record<string, unknown>>, vector: string): string[] {
  const generation = vector.startsWith("CVSS:4") ? "4" : vector.startsWith("CVSS:3") ? "3" : "2"
  const given = new Map(
    vector.split("/").map((part) => {
      const colon = part.indexOf(":")
      return [part.slice(0, colon), part.slice(colon + 1)] as const
    }),
  )
  return [...metrics[generation]].flatMap(([property, metric]) => {
    const word = cvss[property]
    if (typeof word !== "string") return []
    // What the vector leaves out it does not contradict: the suite's valid documents of 2.0 for §6.2.19 have such
    // properties.
    const inVector = given.get(metric)
    return inVector === undefined || lettersOf(generation, metric, word) === inVector ? [] : [property]
  })
}
