/**
 * The metrics of one version of CVSS. A vector is read into a number for each, the place of its value in the list here:
 * the equations are written to these places.
 *
 * The metrics that no vector may lack come first; the others begin with the value of one not defined, which a metric
 * that is not named has as well. What a modified metric may be follows in the order of the metric that it modifies, so
 * that it is one more.
 */
export interface MetricTable {
  readonly mandatory: number
  readonly names: readonly string[]
  readonly values: readonly (readonly string[])[]
}

/** 2.0 §2.4. */
export const metrics2: MetricTable = {
  mandatory: 6,
  names: ["AV", "AC", "Au", "C", "I", "A", "E", "RL", "RC", "CDP", "TD", "CR", "IR", "AR"],
  values: [
    ["L", "A", "N"],
    ["H", "M", "L"],
    ["M", "S", "N"],
    ["N", "P", "C"],
    ["N", "P", "C"],
    ["N", "P", "C"],
    ["ND", "U", "POC", "F", "H"],
    ["ND", "OF", "TF", "W", "U"],
    ["ND", "UC", "UR", "C"],
    ["ND", "N", "L", "LM", "MH", "H"],
    ["ND", "N", "L", "M", "H"],
    ["ND", "L", "M", "H"],
    ["ND", "L", "M", "H"],
    ["ND", "L", "M", "H"],
  ],
}

/** 3.0 and 3.1 §6, which have the same metrics and values. */
export const metrics3: MetricTable = {
  mandatory: 8,
  names: [
    ...["AV", "AC", "PR", "UI", "S", "C", "I", "A", "E", "RL", "RC", "CR", "IR", "AR"],
    ...["MAV", "MAC", "MPR", "MUI", "MS", "MC", "MI", "MA"],
  ],
  values: [
    ["N", "A", "L", "P"],
    ["L", "H"],
    ["N", "L", "H"],
    ["N", "R"],
    ["U", "C"],
    ["H", "L", "N"],
    ["H", "L", "N"],
    ["H", "L", "N"],
    ["X", "U", "P", "F", "H"],
    ["X", "O", "T", "W", "U"],
    ["X", "U", "R", "C"],
    ["X", "L", "M", "H"],
    ["X", "L", "M", "H"],
    ["X", "L", "M", "H"],
    ["X", "N", "A", "L", "P"],
    ["X", "L", "H"],
    ["X", "N", "L", "H"],
    ["X", "N", "R"],
    ["X", "U", "C"],
    ["X", "H", "L", "N"],
    ["X", "H", "L", "N"],
    ["X", "H", "L", "N"],
  ],
}

/** 4.0 §7; the gravest value first, each as many steps of severity below it as its place tells. */
export const metrics4: MetricTable = {
  mandatory: 11,
  names: [
    ...["AV", "AC", "AT", "PR", "UI", "VC", "VI", "VA", "SC", "SI", "SA", "E", "CR", "IR", "AR"],
    ...["MAV", "MAC", "MAT", "MPR", "MUI", "MVC", "MVI", "MVA", "MSC", "MSI", "MSA", "S", "AU", "R", "V", "RE", "U"],
  ],
  values: [
    ["N", "A", "L", "P"],
    ["L", "H"],
    ["N", "P"],
    ["N", "L", "H"],
    ["N", "P", "A"],
    ["H", "L", "N"],
    ["H", "L", "N"],
    ["H", "L", "N"],
    ["H", "L", "N"],
    ["H", "L", "N"],
    ["H", "L", "N"],
    ["X", "A", "P", "U"],
    ["X", "H", "M", "L"],
    ["X", "H", "M", "L"],
    ["X", "H", "M", "L"],
    ["X", "N", "A", "L", "P"],
    ["X", "L", "H"],
    ["X", "N", "P"],
    ["X", "N", "L", "H"],
    ["X", "N", "P", "A"],
    ["X", "H", "L", "N"],
    ["X", "H", "L", "N"],
    ["X", "H", "L", "N"],
    ["X", "H", "L", "N"],
    ["X", "H", "L", "N", "S"],
    ["X", "H", "L", "N", "S"],
    ["X", "N", "P"],
    ["X", "N", "Y"],
    ["X", "A", "U", "I"],
    ["X", "D", "C"],
    ["X", "L", "M", "H"],
    ["X", "Clear", "Green", "Amber", "Red"],
  ],
}
