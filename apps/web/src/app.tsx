import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core"
import { QueryClientProvider } from "@tanstack/react-query"
import { RouterProvider } from "@tanstack/react-router"
import { queryClient } from "./api/query-client.ts"
import { router } from "./routes.tsx"
import { theme } from "./theme.ts"

const colorSchemeManager = localStorageColorSchemeManager({ key: "waybill-color-scheme" })
const nonce = document.querySelector('meta[name="csp-nonce"]')?.getAttribute("content") ?? ""
// The lock of the page's scrolling under a dialog writes a style element of its own, and looks for the nonce under this
// name (get-nonce).
Object.assign(globalThis, { __webpack_nonce__: nonce })

/** Everything that pages need around them. */
export function App() {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={colorSchemeManager}
      getStyleNonce={() => nonce}
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  )
}
