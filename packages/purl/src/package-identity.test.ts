import { schemeForEcosystem } from "@waybill/versions/schemes"
import { describe, expect, it } from "vitest"
import { packageKeyOfOsv } from "./osv-package.ts"
import { packageIdentity } from "./package-identity.ts"
import { parsePurl } from "./parse-purl.ts"

const identityOf = (text: string) => {
  const parsed = parsePurl(text)
  if (!parsed.ok) throw new Error(parsed.reason)
  return packageIdentity(parsed.purl)
}

describe("the package that a purl means", () => {
  it.each([
    ["pkg:npm/lodash@4.17.20", "npm", "lodash", "4.17.20"],
    [
      "pkg:deb/debian/libssl3@3.0.11-1~deb12u2?arch=amd64&distro=debian-12&upstream=openssl",
      "Debian:12",
      "openssl",
      "3.0.11-1~deb12u2",
    ],
    ["pkg:deb/debian/libc6-dev@2.28-10?distro=debian-10.8&upstream=glibc", "Debian:10", "glibc", "2.28-10"],
    [
      "pkg:deb/debian/gcc-12-base@12.2.0-14?distro=bookworm&source=gcc-12&sourceversion=12.2.0-13",
      "Debian:12",
      "gcc-12",
      "12.2.0-13",
    ],
    ["pkg:apk/alpine/libcrypto3@3.0.8-r0?distro=v3.17&origin=openssl", "Alpine:v3.17", "openssl", "3.0.8-r0"],
    [
      "pkg:rpm/rocky/openssl-libs@3.0.7-24.el9?epoch=1&distro=rocky-9.1&sourcerpm=openssl-3.0.7-24.el9.src.rpm",
      "Rocky Linux:9",
      "openssl",
      "1:3.0.7-24.el9",
    ],
    [
      "pkg:deb/debian/linux-image-6.1.0-21-amd64@6.1.90-1?distro=debian-12&upstream=linux-signed-amd64%406.1.90%2B1",
      "Debian:12",
      "linux",
      "6.1.90-1",
    ],
    [
      "pkg:deb/ubuntu/linux-image-5.15.0-91-generic@5.15.0-91.101~20.04.1?distro=ubuntu-20.04&upstream=linux-signed-hwe-5.15",
      "Ubuntu:20.04:LTS",
      "linux-hwe-5.15",
      "5.15.0-91.101~20.04.1",
    ],
    [
      "pkg:deb/debian/gcc-12-base@12.2.0-14?upstream=gcc-12%4012.2.0-13&distro=bookworm",
      "Debian:12",
      "gcc-12",
      "12.2.0-13",
    ],
    [
      "pkg:deb/ubuntu/pcre3@2%3A8.39-12ubuntu0.1?arch=amd64&distro=focal&source=pcre3",
      "Ubuntu:20.04:LTS",
      "pcre3",
      "2:8.39-12ubuntu0.1",
    ],
    [
      "pkg:apk/alpine/ssl_client@1.30.1-r5?arch=x86_64&upstream=busybox&distro=alpine-3.10.9",
      "Alpine:v3.10",
      "busybox",
      "1.30.1-r5",
    ],
    ["pkg:apk/alpine/zlib@1.2.13-r1?distro=3.18.4", "Alpine:v3.18", "zlib", "1.2.13-r1"],
    ["pkg:apk/wolfi/openssl@3.1.4-r0?arch=aarch64", "Wolfi", "openssl", "3.1.4-r0"],
    ["pkg:apk/wolfi/libcrypto3@3.1.4-r0?upstream=openssl", "Wolfi", "libcrypto3", "3.1.4-r0"],
    ["pkg:apk/minimos/npm-doc@11.8.0-r0?upstream=npm", "MinimOS", "npm-doc", "11.8.0-r0"],
    ["pkg:deb/ubuntu/curl@7.65.3-1ubuntu3?distro=eoan", "Ubuntu:19.10", "curl", "7.65.3-1ubuntu3"],
    [
      "pkg:rpm/azurelinux/nodejs-npm@10.9-1.azl3?distro=azurelinux-3.0&upstream=nodejs-20.14.0-7.azl3.src.rpm",
      "Azure Linux:3",
      "nodejs",
      "20.14.0-7.azl3",
    ],
    [
      "pkg:rpm/almalinux/openssl-libs@3.0.7-24.el9?arch=x86_64&epoch=1&distro=almalinux-9.2&upstream=openssl-3.0.7-24.el9.src.rpm",
      "AlmaLinux:9",
      "openssl-libs",
      "1:3.0.7-24.el9",
    ],
    ["pkg:rpm/redhat/bash@4.4.20-4.el8_6?arch=x86_64", "Red Hat:enterprise_linux:8::baseos", "bash", "4.4.20-4.el8_6"],
    ["pkg:rpm/rocky/vim@8.2-1.module_el9?distro=rocky-9.1", "Rocky Linux:9", "vim", "8.2-1.module_el9"],
    ["pkg:rpm/suse/zlib@1.2.13-1?distro=sles-15.4", "SUSE:Linux Enterprise Server 15 SP4", "zlib", "1.2.13-1"],
    ["pkg:rpm/opensuse/zlib@1.2.13-1?distro=opensuse-leap-15.5", "openSUSE:Leap 15.5", "zlib", "1.2.13-1"],
    ["pkg:rpm/opensuse.leap/zlib@1.2.13-1?distro=opensuse.leap-15.5", "openSUSE:Leap 15.5", "zlib", "1.2.13-1"],
    ["pkg:rpm/opensuse.leap/zlib@1.2.13-1?distro=leap-15.5", "openSUSE:Leap 15.5", "zlib", "1.2.13-1"],
    ["pkg:rpm/opensuse/zlib@1.3-1?distro=opensuse-tumbleweed-20240101", "openSUSE:Tumbleweed", "zlib", "1.3-1"],
    [
      "pkg:rpm/opensuse-leap-micro/zlib@1.2.13-1?distro=opensuse-leap-micro-5.5",
      "openSUSE:Leap Micro 5.5",
      "zlib",
      "1.2.13-1",
    ],
    ["pkg:rpm/sles/zlib@1.2.13-1?distro=sles-15.4", "SUSE:Linux Enterprise Server 15 SP4", "zlib", "1.2.13-1"],
    ["pkg:rpm/suse/zlib@1.2.13-1?distro=suse-15.4", "SUSE:Linux Enterprise Server 15 SP4", "zlib", "1.2.13-1"],
    ["pkg:rpm/suse/zlib@1.2.13-1?distro=sles-15-sp4", "SUSE:Linux Enterprise Server 15 SP4", "zlib", "1.2.13-1"],
    // Most packages of SUSE are in modules, not in the product that os-release names.
    [
      "pkg:rpm/suse/openssl-3@3.0.8-1?distro=sles-15.5",
      "SUSE:Linux Enterprise Module for Basesystem 15 SP5",
      "openssl-3",
      "3.0.8-1",
    ],
    [
      "pkg:rpm/sles/python3@3.6-1?distro=sles-15.5",
      "SUSE:Linux Enterprise Module for Python 3 15 SP5",
      "python3",
      "3.6-1",
    ],
    ["pkg:rpm/suse/vim@9-1?distro=sles-15.4", "SUSE:Linux Enterprise Server 15 SP4-LTSS", "vim", "9-1"],
    [
      "pkg:rpm/sles_sap/vim@9-1?distro=sles_sap-12.3",
      "SUSE:Linux Enterprise Server for SAP Applications 12 SP3-LTSS",
      "vim",
      "9-1",
    ],
    [
      "pkg:rpm/sles/vim@9-1?distro=sles-12.5",
      "SUSE:Linux Enterprise Server LTSS Extended Security 12 SP5",
      "vim",
      "9-1",
    ],
    ["pkg:rpm/sled/vim@9-1?distro=sled-15.6", "SUSE:Linux Enterprise Workstation Extension 15 SP6", "vim", "9-1"],
    [
      "pkg:rpm/sle_hpc/vim@9-1?distro=sle_hpc-15",
      "SUSE:Linux Enterprise High Performance Computing 15-ESPOS",
      "vim",
      "9-1",
    ],
    ["pkg:rpm/suse/vim@9-1?distro=suse%20linux%20enterprise%20server-15.4", "SUSE:Package Hub 15 SP4", "vim", "9-1"],
    ["pkg:rpm/sles/gzip@1.13-1?distro=sles-16.0", "SUSE:Linux Enterprise Server 16.0", "gzip", "1.13-1"],
    ["pkg:rpm/sle-micro/vim@9-1?distro=sle-micro-5.3", "SUSE:Linux Enterprise Micro for Rancher 5.3", "vim", "9-1"],
    ["pkg:rpm/suse/vim@9-1?distro=slem-5.3", "SUSE:Linux Enterprise Micro 5.3", "vim", "9-1"],
    ["pkg:rpm/sl-micro/vim@9-1?distro=sl-micro-6.0", "SUSE:Linux Micro 6.0", "vim", "9-1"],
    ["pkg:rpm/opensuse/unrar@6-1?distro=opensuse-leap-15.6", "openSUSE:Leap 15.6 NonFree", "unrar", "6-1"],
    ["pkg:rpm/cbl-mariner/curl@8.8.0-1.cm2?distro=cbl-mariner-2.0", "Azure Linux:2", "curl", "8.8.0-1.cm2"],
    ["pkg:rpm/openeuler/zlib@1.2.11-22?distro=openEuler-22.03-LTS-SP3", "openEuler:22.03-LTS-SP3", "zlib", "1.2.11-22"],
    ["pkg:rpm/openEuler/bash@5.2.15-9.oe2403?distro=openEuler-24.03", "openEuler:24.03-LTS", "bash", "5.2.15-9.oe2403"],
    [
      "pkg:rpm/openeuler/openssl-libs@1.1.1wa-16.oe2203sp4?epoch=1&upstream=openssl-1.1.1wa-16.oe2203sp4.src.rpm&distro=openEuler-22.03",
      "openEuler:22.03-LTS-SP4",
      "openssl",
      "1.1.1wa-16.oe2203sp4",
    ],
    ["pkg:rpm/openeuler/Bear@3.0.20-3.oe2203sp1", "openEuler:22.03-LTS-SP1", "Bear", "3.0.20-3.oe2203sp1"],
    ["pkg:rpm/openeuler/libyang@1.0.184-5?distro=openeuler-2203sp1", "openEuler:22.03-LTS-SP1", "libyang", "1.0.184-5"],
    ["pkg:rpm/openeuler/zlib@1:1.2.13-1?distro=openEuler-23.09", "openEuler:23.09", "zlib", "1.2.13-1"],
    ["pkg:deb/debian/curl@7.88.1-10?os_distro=bookworm&os_name=debian&os_version=12", "Debian:12", "curl", "7.88.1-10"],
    ["pkg:deb/debian/curl@7.88.1-10?os_distro=bookworm&os_name=debian", "Debian:12", "curl", "7.88.1-10"],
    [
      "pkg:deb/ubuntu/curl@7.81.0-1?os_distro=jammy&os_name=ubuntu&os_version=22.04",
      "Ubuntu:22.04:LTS",
      "curl",
      "7.81.0-1",
    ],
    ["pkg:apk/alpine/zlib@1.2.13-r1?os_name=alpine&os_version=3.18", "Alpine:v3.18", "zlib", "1.2.13-r1"],
    ["pkg:deb/debian/curl@7.88.1-10?distro=debian-bookworm", "Debian:12", "curl", "7.88.1-10"],
    ["pkg:bitnami/postgresql@17.2.0-8?arch=arm64&distro=debian-12", "Bitnami", "postgresql", "17.2.0-8"],
    ["pkg:swift/github.com/apple/swift-nio@2.0.0", "SwiftURL", "github.com/apple/swift-nio", "2.0.0"],
    ["pkg:cran/commonmark@1.0", "CRAN", "commonmark", "1.0"],
    ["pkg:golang/github.com/emicklei/go-restful@v3.9.0#v3", "Go", "github.com/emicklei/go-restful/v3", "v3.9.0"],
    ["pkg:golang/github.com/!azure/go-autorest@v14.2.0", "Go", "github.com/Azure/go-autorest", "v14.2.0"],
    ["pkg:golang/std@v1.20.3", "Go", "stdlib", "v1.20.3"],
    ["pkg:golang/github.com%2Fquic-go%2Fquic-go@0.40.0", "Go", "github.com/quic-go/quic-go", "0.40.0"],
    ["pkg:golang/github.com%2Fgo-chi%2Fchi/v5@v5.0.0", "Go", "github.com/go-chi/chi/v5", "v5.0.0"],
    ["pkg:npm/%40angular%2Fcore@9.1.4", "npm", "@angular/core", "9.1.4"],
    ["pkg:npm/angular/%40angular%2Fcore@9.1.4", "npm", "@angular/core", "9.1.4"],
    ["pkg:composer/Monolog%2Fmonolog@1.0.0", "Packagist", "monolog/monolog", "1.0.0"],
    ["pkg:golang/stdlib@go1.21rc2", "Go", "stdlib", "1.21.0-rc.2"],
    // As syft and cyclonedx-gomod write what was built with experiments.
    ["pkg:golang/stdlib@1.26.8-X%3Ajsonv2", "Go", "stdlib", "1.26.8"],
    ["pkg:golang/std@go1.26.8-X:jsonv2?type=module", "Go", "stdlib", "1.26.8"],
    ["pkg:golang/stdlib@1.21.8%20X%3Astrictfipsruntime", "Go", "stdlib", "1.21.8"],
    ["pkg:golang/stdlib@1.22.9%20%28Red%20Hat%201.22.9-2.el9_5%29", "Go", "stdlib", "1.22.9"],
    ["pkg:golang/stdlib@1.24rc1-bigcorp", "Go", "stdlib", "1.24.0-rc.1"],
    ["pkg:golang/stdlib@v1.24.1-X:nodwarf5", "Go", "stdlib", "v1.24.1"],
    ["pkg:golang/toolchain@go1.21.3", "Go", "toolchain", "1.21.3"],
    ["pkg:gem/nokogiri@1.15.0-x86_64-linux", "RubyGems", "nokogiri", "1.15.0"],
    ["pkg:gem/nokogiri@1.15.0?platform=java", "RubyGems", "nokogiri", "1.15.0"],
    ["pkg:gem/bcrypt@3.1.0.rc1-java", "RubyGems", "bcrypt", "3.1.0.rc1"],
    ["pkg:github/Actions/Checkout@v4", "GitHub Actions", "actions/checkout", "v4"],
    ["pkg:swift/github.com/Apple/swift-nio@2.0.0", "SwiftURL", "https://github.com/apple/swift-nio.git", "2.0.0"],
    ["pkg:maven/androidx.core/core@1.0?type=aar", "Maven:https://maven.google.com", "androidx.core:core", "1.0"],
    ["pkg:composer/Drupal/token@1.0.0", "Packagist:https://packages.drupal.org/8", "drupal/token", "1.0.0"],
    ["pkg:alpine/libssl3@3.0.2-r0?distro=alpine-3.16.2&upstream=openssl", "Alpine:v3.16", "openssl", "3.0.2-r0"],
    // As syft wrote packages of .NET until 2023, and Xray those of Debian.
    ["pkg:dotnet/HtmlAgilityPack@1.11.40", "NuGet", "HtmlAgilityPack", "1.11.40"],
    ["pkg:deb/debian:buster:apt@1.8.2.2", "Debian:10", "apt", "1.8.2.2"],
    ["pkg:deb/debian:buster:libstdc%2B%2B6@8.3.0-6", "Debian:10", "libstdc++6", "8.3.0-6"],
    ["pkg:deb/ubuntu:focal:pcre3@2:8.39-12ubuntu0.1", "Ubuntu:20.04:LTS", "pcre3", "2:8.39-12ubuntu0.1"],
    [
      "pkg:rpm/rocky/openssl-libs@3.0.7-24.el9?epoch=1&distro=rocky-9.1&upstream=openssl-3.0.7-24.el9.src.rpm",
      "Rocky Linux:9",
      "openssl",
      "1:3.0.7-24.el9",
    ],
    ["pkg:rpm/centos/bash@4.2.46-31.el7?distro=centos-7.6.1810", "Red Hat:enterprise_linux:7", "bash", "4.2.46-31.el7"],
    ["pkg:apk/cleanstart/dino@0.4.4-r0?arch=x86_64", "CLEANSTART", "dino", "0.4.4-r0"],
    [
      "pkg:apk/bellsoft-hardened-containers/zlib@1.3.1-r0?arch=x86_64&distro=bellsoft-hardened-containers-25",
      "BellSoft Hardened Containers:25",
      "zlib",
      "1.3.1-r0",
    ],
    [
      "pkg:apk/dhi/coreutils@9.11-r0?arch=aarch64&distro=dhi-3.24",
      "Docker Hardened Images:Alpine:3.24",
      "coreutils",
      "9.11-r0",
    ],
    [
      "pkg:apk/dhi/coreutils@9.11-r0?os_distro=alpine&os_name=dhi&os_version=3.24",
      "Docker Hardened Images:Alpine:3.24",
      "coreutils",
      "9.11-r0",
    ],
    ["pkg:docker/dhi/python@3.13-debian13?platform=linux%2Famd64", "Docker Hardened Images", "python", "3.13-debian13"],
    [
      "pkg:deb/dhi/coreutils@9.7-3%2Bdhi3?arch=arm64&distro=dhi-13",
      "Docker Hardened Images:Debian:trixie",
      "coreutils",
      "9.7-3+dhi3",
    ],
    [
      "pkg:apk/alpine/rootio-util-linux@2.38.1-r1006?distro=alpine-3.18",
      "Root:Alpine:3.18",
      "rootio-util-linux",
      "2.38.1-r1006",
    ],
    ["pkg:npm/%40rootio/semver@7.5.2-root.io.1", "Root:npm", "@rootio/semver", "7.5.2-root.io.1"],
    ["pkg:deb/debian/curl@8.17.0-1?distro=sid", "Debian:sid", "curl", "8.17.0-1"],
    ["pkg:brew/homebrew/core/OpenSSL%403@3.4.0_1", "Homebrew", "openssl@3", "3.4.0_1"],
    ["pkg:cpan/TIMB/DBI@1.643", "CPAN", "DBI", "1.643"],
    [
      "pkg:composer/wpackagist-plugin/akismet@5.0",
      "Packagist:https://wpackagist.org",
      "wpackagist-plugin/akismet",
      "5.0",
    ],
    ["pkg:githubactions/github/codeql-action/analyze@3.28.2", "GitHub Actions", "github/codeql-action", "3.28.2"],
    ["pkg:githubactions/actions/cache@v3#restore", "GitHub Actions", "actions/cache", "v3"],
    ["pkg:github/Octo-Org/Shared/.github/workflows/build.yml@v2", "GitHub Actions", "octo-org/shared", "v2"],
    [
      "pkg:deb/ubuntu/curl@7.35.0-1ubuntu2.20?distro=ubuntu-14.04",
      "Ubuntu:Pro:14.04:LTS",
      "curl",
      "7.35.0-1ubuntu2.20",
    ],
    [
      "pkg:deb/ubuntu/gpac@0.5.2-3ubuntu0.1%2Besm1?arch=source&distro=esm-apps/bionic",
      "Ubuntu:18.04:LTS",
      "gpac",
      "0.5.2-3ubuntu0.1+esm1",
    ],
    ["pkg:deb/ubuntu/dpkg@1.22.18ubuntu2?distro=plucky", "Ubuntu:25.04", "dpkg", "1.22.18ubuntu2"],
    ["pkg:deb/debian/curl@8.0?distro=debian-unstable", "Debian:sid", "curl", "8.0"],
    ["pkg:vcpkg/bzip2@1.0.8?port_version=6", "vcpkg", "bzip2", "1.0.8#6"],
    ["pkg:vscode-extension/ms-python/python@2023.25.10292213", "VSCode", "ms-python.python", "2023.25.10292213"],
    ["pkg:vscode-extension/ms-python/python@2023.25.10292213", "VSCode", "ms-python/python", "2023.25.10292213"],
    [
      "pkg:vscode-extension/muhammad-sammy/csharp@2.15.30?repository_url=https:%2F%2Fopen-vsx.org",
      "VSCode:https://open-vsx.org",
      "Muhammad-Sammy.csharp",
      "2.15.30",
    ],
    ["pkg:k8s/k8s.io%2Fkubelet@1.24.10", "kubernetes", "k8s.io/kubelet", "1.24.10"],
    ["pkg:rpm/photon/curl@8.1.2-1.ph5?distro=photon-5.0", "Photon OS:5.0", "curl", "8.1.2-1.ph5"],
    ["pkg:rpm/vmware/bash@4.4.18-2.ph3", "Photon OS:3.0", "bash", "4.4.18-2.ph3"],
    [
      "pkg:rpm/redhat/qemu-img@6.2.0-53.module%2Bel8.10.0%2B22375%2Bea5e8167.2?arch=x86_64&epoch=15",
      "Red Hat:enterprise_linux:8::appstream",
      "qemu-img",
      "15:6.2.0-53.module+el8.10.0+22375+ea5e8167.2",
    ],
  ])("%s is what advisories for %s call %s", (purl, ecosystem, name, version) => {
    const identity = identityOf(purl)
    expect(identity).toMatchObject({ version, isReleaseMissing: false })
    expect(identity.key).toBe(packageKeyOfOsv(ecosystem, name))
    expect(schemeForEcosystem(identity.ecosystem ?? "")).toBe(schemeForEcosystem(ecosystem))
    expect(schemeForEcosystem(ecosystem)?.parse(version).ok).toBe(true)
  })

  it("goes on in the subpath where the component's name does, and only there", () => {
    const otel = "pkg:golang/go.opentelemetry.io/contrib/instrumentation@v0.46.0#net/http/otelhttp"
    const named = (called: string | null) => {
      const parsed = parsePurl(otel)
      return parsed.ok ? packageIdentity(parsed.purl, called).key : parsed.reason
    }
    const whole = "go.opentelemetry.io/contrib/instrumentation/net/http/otelhttp"
    expect(named(whole)).toBe(packageKeyOfOsv("Go", whole))
    expect(named("otelhttp")).toBe(packageKeyOfOsv("Go", "go.opentelemetry.io/contrib/instrumentation"))
  })

  it.each([
    ["pkg:rpm/fedora/openssl@3.0.9-2.fc38?epoch=1&distro=fedora-38", "RPM", "1:3.0.9-2.fc38"],
    ["pkg:rpm/amzn/openssl@1.0.2k-24.amzn2?distro=amzn-2", "RPM", "1.0.2k-24.amzn2"],
    ["pkg:deb/raspbian/curl@7.88.1-10", "dpkg", "7.88.1-10"],
    ["pkg:apk/postmarketos/curl@8.1.2-r0", "apk", "8.1.2-r0"],
    ["pkg:alpm/arch/openssl@3.1.1-1?arch=x86_64", "Arch Linux", "3.1.1-1"],
    ["pkg:ebuild/dev-libs/openssl@3.1.1", "Gentoo", "3.1.1"],
  ])("%s has an order, though no source speaks of it", (purl, ecosystem, version) => {
    expect(identityOf(purl)).toMatchObject({ ecosystem, version, hasSources: false, isReleaseMissing: false })
  })

  it("of a distribution cannot be matched without its release", () => {
    expect(identityOf("pkg:deb/debian/curl@7.50.3-1?arch=i386")).toMatchObject({ isReleaseMissing: true })
    expect(identityOf("pkg:deb/debian/curl@8.5.0-2?distro=trixie%2Fsid")).toMatchObject({ isReleaseMissing: true })
    expect(identityOf("pkg:rpm/redhat/AA@0.0.0?arch=src")).toMatchObject({ isReleaseMissing: true })
    const everyServicePack = "pkg:rpm/openeuler/zlib@1.2.11-22?distro=openEuler-22.03"
    expect(identityOf(everyServicePack)).toMatchObject({ isReleaseMissing: true })
    expect(identityOf("pkg:deb/debian/curl@7?os_name=ubuntu&os_version=22.04")).toMatchObject({
      isReleaseMissing: true,
    })
  })

  it("of another release is another package", () => {
    expect(identityOf("pkg:deb/debian/curl@7?distro=debian-12").key).not.toBe(packageKeyOfOsv("Debian:11", "curl"))
    for (const others of ["FIPS", "FIPS-updates", "FIPS-preview", "Realtime"])
      expect(packageKeyOfOsv(`Ubuntu:Pro:${others}:22.04:LTS`, "openssl")).toBeNull()
  })

  // OSV 1.9: Echo's libraries stand behind the colon, and `*` is every package of an ecosystem.
  it.each([
    ["Echo:PyPI", "torch"],
    ["Echo:npm", "nanoid"],
    ["Red Hat Lightwell:Maven", "org.apache.commons:commons-lang3"],
    ["Ubuntu:18.04:LTS", "*"],
    ["SUSE:Manager Server 4.3", "vim"],
    ["SUSE:Linux Enterprise Module for SUSE Manager Server 4.3", "vim"],
    ["SUSE:Enterprise Storage 7.1", "vim"],
    ["PyPI", "*"],
  ])("is none that a record of %s names %s", (ecosystem, name) => {
    expect(packageKeyOfOsv(ecosystem, name)).toBeNull()
  })

  it("tells what it was built from, where records name that and the package itself", () => {
    expect(identityOf("pkg:apk/chainguard/libcrypto3@3.1.4-r0?upstream=openssl").stream).toBe(
      packageKeyOfOsv("Chainguard", "openssl"),
    )
    expect(identityOf("pkg:apk/chainguard/openssl@3.1.4-r0?upstream=openssl").stream).toBe("")
    expect(identityOf("pkg:apk/alpine/libcrypto3@3.1.4-r0?distro=3.18.4&upstream=openssl").stream).toBe("")
  })

  it("is of a module's stream, of a module, or of none, where its distribution has modules", () => {
    const streamOf = (purl: string) => identityOf(purl).stream
    const build = "nodejs@16.20.2-4.module%2Bel8.9.0%2B3747%2Bead8229c"
    expect(streamOf(`pkg:rpm/redhat/${build}?arch=x86_64`)).toBe("?")
    expect(streamOf(`pkg:rpm/rocky/${build}?distro=rocky-8.9&rpmmod=nodejs:16:8090020240315081818:a75119d5`)).toBe(
      "nodejs:16",
    )
    expect(streamOf(`pkg:rpm/almalinux/${build}?distro=almalinux-8.9&modularitylabel=nodejs:16:809:a7`)).toBe(
      "nodejs:16",
    )
    expect(streamOf("pkg:rpm/redhat/bash@4.4.20-4.el8_6?arch=x86_64")).toBe("-")
    expect(streamOf("pkg:rpm/redhat/bash@4.4.20?distro=rhel-8")).toBe("")
    expect(streamOf("pkg:rpm/opensuse/zlib@1.2.13-1?distro=opensuse-leap-15.5")).toBe("")
    expect(streamOf("pkg:npm/lodash@4.17.21-1.module_x")).toBe("")
  })
})
