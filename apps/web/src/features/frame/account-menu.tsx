import { Menu, useMantineColorScheme } from "@mantine/core"
import {
  IconCheck,
  IconDeviceDesktop,
  IconKey,
  IconKeyboard,
  IconLogout,
  IconMoon,
  IconSun,
  IconUserCircle,
} from "@tabler/icons-react"
import { useQueryClient } from "@tanstack/react-query"
import { Link, useNavigate } from "@tanstack/react-router"
import { api, expectDone } from "../../api/client.ts"
import { paths } from "../../paths.ts"
import { useSession } from "../../session/use-session.ts"
import classes from "../../ui/frame/rail-link.module.css"

const schemes = [
  { value: "auto", label: "As the system", icon: IconDeviceDesktop },
  { value: "light", label: "Light", icon: IconSun },
  { value: "dark", label: "Dark", icon: IconMoon },
] as const

/** Who is signed in: profile, tokens, light or dark, the way out. */
export function AccountMenu({ isFolded, onKeys }: { readonly isFolded: boolean; onKeys(): void }) {
  const session = useSession()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const signOut = async (): Promise<void> => {
    expectDone(await api.POST("/api/auth/sign-out"))
    await navigate({ to: paths.signIn })
    client.clear()
  }
  return (
    <Menu position="right-end" width={240}>
      <Menu.Target>
        <button
          type="button"
          className={`${classes.link} ${classes.button} ${isFolded ? classes.folded : ""}`}
          aria-label={`Account of ${session.user.name}`}
        >
          <IconUserCircle size={18} aria-hidden />
          {!isFolded && <span>{session.user.name}</span>}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {session.user.email}
          <br />
          {session.role.name} of {session.organization.name}
        </Menu.Label>
        <Menu.Item component={Link} to={paths.profile} leftSection={<IconUserCircle size={16} />}>
          Account
        </Menu.Item>
        <Menu.Item component={Link} to={paths.apiTokens} leftSection={<IconKey size={16} />}>
          API tokens
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={16} />} rightSection={<kbd>?</kbd>} onClick={onKeys} data-for-keys>
          Keys
        </Menu.Item>
        <Menu.Divider />
        {schemes.map((scheme) => (
          <Menu.Item
            key={scheme.value}
            leftSection={<scheme.icon size={16} />}
            rightSection={colorScheme === scheme.value ? <IconCheck size={14} aria-label="chosen" /> : null}
            onClick={() => setColorScheme(scheme.value)}
          >
            {scheme.label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void signOut()}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
