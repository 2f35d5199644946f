import {
  IconApps,
  IconBooks,
  IconBox,
  IconBrandDocker,
  IconCpu,
  IconDeviceDesktop,
  IconFile,
  IconRobot,
  IconStack2,
} from "@tabler/icons-react"

const icons = new Map([
  ["application", IconApps],
  ["framework", IconStack2],
  ["library", IconBooks],
  ["container", IconBrandDocker],
  ["operating-system", IconDeviceDesktop],
  ["device", IconCpu],
  ["firmware", IconCpu],
  ["file", IconFile],
  ["machine-learning-model", IconRobot],
])

/** What kind of software it is, at a glance. */
export function AssetIcon({ type, size = 16 }: { readonly type: string; readonly size?: number }) {
  const Icon = icons.get(type) ?? IconBox
  return <Icon size={size} aria-label={type} style={{ flex: "none", color: "var(--wb-text-quiet)" }} />
}
