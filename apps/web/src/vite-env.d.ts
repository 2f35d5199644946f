/// <reference types="vite/client" />
import "react"

declare module "react" {
  // Custom properties are the way from a component's values into its stylesheet.
  interface CSSProperties {
    [name: `--${string}`]: string | number | undefined
  }
}
