/**
 * A record of the OpenSSF malicious-packages database (github.com/ossf/malicious-packages, Apache-2.0) as it stood on 4
 * September 2026: without its origins, references and credits, and with its text cut.
 */
export const maliciousRecord = {
  schema_version: "1.7.4",
  id: "MAL-2026-15859",
  published: "2026-09-03T17:00:47Z",
  modified: "2026-09-04T00:47:46.156672516Z",
  summary: "Malicious code in 0requests (PyPI)",
  details: "The package name '0requests' is a one-character variant of the popular PyPI package 'requests'.",
  affected: [
    {
      package: { name: "0requests", ecosystem: "PyPI" },
      versions: ["0.0.1"],
      database_specific: {
        cwes: [
          {
            cweId: "CWE-506",
            description: "The product contains code that appears to be malicious in nature.",
            name: "Embedded Malicious Code",
          },
        ],
        indicators: {
          evidence_files: [
            {
              path: "py_0requests/__init__.py",
              sha256: "b2a6588476f40845a2df173d57d436dc47c0dfd044bcffdc936be1b509cffd3d",
              tlsh: "00111ee2e859092d307a67428527503da3b3d2415b35680277b85e32af37ba8307a6b8",
            },
            {
              path: "py_0requests/cli.py",
              sha256: "ca9c23bd931ee4ba9804838f52ec6dedae64eecb2b6c09fbafa0a7458cefc64e",
              tlsh: "5ca022aa0fcc2838a820800eac2203288000e03220b33232eace028e0c8220080e0020",
            },
          ],
          package_integrity: [
            {
              filename: "0requests-0.0.1-py3-none-any.whl",
              hashes: {
                blake2b_256: "999435e95433d9f364b7f60d82ea1c5667f2848bd6ea5ae6f41cb7505bf97501",
                md5: "c9a0424470c5d49ed5173303f41b874e",
                sha256: "c8784cf0aa8fa13a43614fbd6d51902feeecafdc06fc4db2695fd2572db66db8",
              },
            },
            {
              filename: "0requests-0.0.1.tar.gz",
              hashes: {
                blake2b_256: "6bf24b256c7ec44f2e2a3320c955be9a0b0933bf79546f8d791db31a693cd9bb",
                md5: "6f4a67ec1ae03325b1427a5c33aef095",
                sha256: "99aed88269a370198174a549985d8ae7ccc0690aab5185685b960b77914ba31f",
              },
            },
          ],
        },
      },
    },
  ],
} as const
