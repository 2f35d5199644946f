import type { CpeName } from "./cpe-name.ts"

// Vendor and product as NVD's dictionary and the systems themselves (`CPE_NAME` of os-release) have them; editions and
// streams begin alike.
const distributions: readonly (readonly [vendor: string, product: RegExp])[] = [
  ["debian", /^debian_linux$/],
  ["canonical", /^ubuntu_linux$/],
  ["redhat", /^(?:enterprise_linux(?:_.*)?|rhel_.*)$/],
  ["centos", /^(?:centos|stream)$/],
  ["almalinux", /^almalinux$/],
  ["rocky", /^rocky(?:_linux)?$/],
  ["rockylinux", /^rocky(?:_linux)?$/],
  ["resf", /^rocky(?:_linux)?$/],
  ["oracle", /^linux$/],
  ["fedoraproject", /^fedora(?:_core)?$/],
  ["amazon", /^(?:amazon_)?linux(?:_.*)?$/],
  ["suse", /^(?:suse_)?linux_(?:enterprise|micro)_?.*$|^sle[sd](?:_.*)?$/],
  ["novell", /^(?:suse_)?linux_enterprise_?.*$/],
  ["opensuse", /^(?:leap|opensuse|tumbleweed|leap_micro)$/],
  ["alpinelinux", /^alpine_linux$/],
  ["archlinux", /^arch_linux$/],
  ["gentoo", /^linux$/],
  ["mageia", /^mageia$/],
  ["vmware", /^photon_os$/],
  ["microsoft", /^(?:azure_linux|cbl-mariner|cbl_mariner)$/],
  ["openeuler", /^openeuler$/],
  ["huawei", /^openeuler$/],
]

/**
 * Whether a name is that of a Linux distribution as a whole. What is said of one by CPE is that some package in it had
 * the flaw; which one, and in which version it was mended there, say the distribution's own records of its packages.
 */
export const isDistributionName = ({ part, vendor, product }: CpeName): boolean =>
  (part === "o" || part === "a") && distributions.some(([of, products]) => of === vendor && products.test(product))
