import { SbomsList } from "../sbom/sboms-list.tsx"

/** The documents that came in for one asset. */
export const AssetSboms = ({ assetId }: { readonly assetId: string }) => <SbomsList assetId={assetId} />
