/** Waybill's sign. */
export function Mark({ size = 24 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" role="img" aria-label="Waybill" style={{ flex: "none" }}>
      <rect width="32" height="32" rx="7" fill="#0b6e6e" />
      <path
        d="M6 10l4.200 13L16 12.500 21.800 23 26 10"
        fill="none"
        stroke="#fff"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
