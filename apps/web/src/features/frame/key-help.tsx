import { Kbd, Modal, Table } from "@mantine/core"

const keys: readonly (readonly [keys: readonly string[], what: string])[] = [
  [["Ctrl", "K"], "Go to a page, an asset, a vulnerability, a component; do what the page offers"],
  [["/"], "Filter the list"],
  [["j"], "Next row; with an open drawer, its next"],
  [["k"], "Row before"],
  [["Enter"], "Open the row beside the list; again: its page"],
  [["x"], "Select the row"],
  [["→"], "Into the drawer"],
  [["Esc"], "Close the drawer, back to the list; select nothing any more; out of a field first"],
  [["1", "…", "9"], "In a finding: its status"],
  [["Ctrl", "Enter"], "In a finding: save the decision and go on"],
  [["?"], "These keys"],
]

/** The keys that work on every page. */
export function KeyHelp({ isOpen, onClose }: { readonly isOpen: boolean; onClose(): void }) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="Keys" closeButtonProps={{ "aria-label": "Close" }}>
      <Table verticalSpacing={6}>
        <Table.Tbody>
          {keys.map(([names, what]) => (
            <Table.Tr key={what}>
              <Table.Td w={110}>
                {names.map((name) => (
                  <Kbd key={name} mr={4}>
                    {name}
                  </Kbd>
                ))}
              </Table.Td>
              <Table.Td>{what}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  )
}
