import {
  ActionIcon,
  Button,
  createTheme,
  type MantineColorsTuple,
  Modal,
  PasswordInput,
  Select,
  Textarea,
  TextInput,
  Tooltip,
} from "@mantine/core"
import { BusyButton } from "./ui/busy-button.tsx"

/** The one accent: harbour teal. Grey does the rest; severity colours are in theme.css. */
const teal: MantineColorsTuple = [
  "#e6f5f4",
  "#cfe9e7",
  "#a3d5d2",
  "#74c0bc",
  "#4dadaa",
  "#2b9592",
  "#12807e",
  "#0b6e6e",
  "#085858",
  "#054343",
]

/** Mantine's greys of the dark scheme, in the hue of our surfaces. */
const dark: MantineColorsTuple = [
  "#e6e9ec",
  "#c4cad0",
  "#a3acb5",
  "#8b949d",
  "#43494f",
  "#2c3035",
  "#1d2023",
  "#16181b",
  "#101214",
  "#0b0d0f",
]

export const theme = createTheme({
  primaryColor: "teal",
  primaryShade: { light: 7, dark: 6 },
  colors: { teal, dark },
  defaultRadius: 6,
  radius: { xs: "4px", sm: "6px", md: "6px", lg: "8px", xl: "12px" },
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace',
  fontSizes: { xs: "12px", sm: "13px", md: "14px", lg: "16px", xl: "20px" },
  lineHeights: { xs: "1.35", sm: "1.4", md: "1.45", lg: "1.45", xl: "1.3" },
  spacing: { xs: "8px", sm: "12px", md: "16px", lg: "24px", xl: "32px" },
  headings: {
    fontWeight: "600",
    sizes: {
      h1: { fontSize: "20px", lineHeight: "1.3" },
      h2: { fontSize: "16px", lineHeight: "1.4" },
      h3: { fontSize: "14px", lineHeight: "1.4" },
      h4: { fontSize: "13px", lineHeight: "1.4" },
    },
  },
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: "xs", radius: 6, component: BusyButton } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: "subtle", color: "gray" } }),
    TextInput: TextInput.extend({ defaultProps: { size: "sm" } }),
    // Mantine leaves the eye out of the way of Tab.
    PasswordInput: PasswordInput.extend({
      defaultProps: { size: "sm", visibilityToggleButtonProps: { tabIndex: 0, "aria-label": "Show the password" } },
    }),
    Textarea: Textarea.extend({ defaultProps: { size: "sm", autosize: true, minRows: 2 } }),
    Select: Select.extend({ defaultProps: { size: "sm" } }),
    Modal: Modal.extend({
      defaultProps: { centered: true, transitionProps: { duration: 100 }, overlayProps: { backgroundOpacity: 0.4 } },
    }),
    Tooltip: Tooltip.extend({
      defaultProps: {
        openDelay: 300,
        withArrow: false,
        // Why a deed is not allowed is for the keyboard and the finger too.
        events: { hover: true, focus: true, touch: true },
        multiline: true,
        maw: 360,
        fz: 12,
        transitionProps: { duration: 80 },
      },
    }),
  },
})
