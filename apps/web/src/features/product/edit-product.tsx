import { Modal, Textarea, TextInput } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { fieldProblem } from "../../api/api-problem.ts"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { SavingForm } from "../../ui/saving-form.tsx"
import { useFocusBack } from "../../ui/use-focus-back.ts"
import type { Product } from "./fetch-products.ts"

interface EditProductProps {
  /** Null: a new one. */
  readonly product: Product | null
  onClose(): void
  onSaved(product: Product): void
}

/** Its name, and what it is for. */
export function EditProduct({ product, onClose, onSaved }: EditProductProps) {
  useFocusBack()
  const client = useQueryClient()
  const [name, setName] = useState(product?.name ?? "")
  const [description, setDescription] = useState(product?.description ?? "")
  const save = useMutation({
    mutationFn: async () => {
      const body = { name: name.trim(), description: description.trim() }
      return expectData(
        product === null
          ? await api.POST("/api/v1/products", { body })
          : await api.PATCH("/api/v1/products/{productId}", { params: { path: { productId: product.id } }, body }),
      )
    },
    onSuccess: async (saved) => {
      await client.invalidateQueries()
      onClose()
      onSaved(saved)
    },
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={product === null ? "New product" : `Edit ${product.name}`}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <SavingForm
        problem={save.error && problemText(save.error)}
        isSaving={save.isPending}
        canSave={name.trim() !== ""}
        action={product === null ? "Create product" : "Save"}
        onSave={() => save.mutate()}
        onCancel={onClose}
      >
        <TextInput
          label="Name"
          value={name}
          maxLength={128}
          onChange={(event) => setName(event.currentTarget.value)}
          error={fieldProblem(save.error, "name")}
          data-autofocus
        />
        <Textarea
          label="Description"
          description="What it is, for whom"
          value={description}
          maxLength={2_000}
          autosize
          minRows={2}
          onChange={(event) => setDescription(event.currentTarget.value)}
        />
      </SavingForm>
    </Modal>
  )
}
