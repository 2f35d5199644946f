import { Modal, Textarea, TextInput } from "@mantine/core"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { fieldProblem } from "../../api/api-problem.ts"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { useEdit } from "../../api/use-edit.ts"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { SavingForm } from "../../ui/saving-form.tsx"
import { useFocusBack } from "../../ui/use-focus-back.ts"
import { editedProductQuery, type Product, readProduct } from "./fetch-products.ts"

interface EditProductProps {
  /** Null: a new one. */
  readonly product: Product | null
  onClose(): void
  onSaved(product: Product): void
}

/** Its name, and what it is for. A product is read anew when somebody begins to edit it. */
export function EditProduct({ product, onClose, onSaved }: EditProductProps) {
  useFocusBack()
  const read = useQuery({ ...editedProductQuery(product?.id ?? ""), enabled: product !== null })
  return (
    <Modal
      opened={product === null || !read.isPending}
      onClose={onClose}
      title={product === null ? "New product" : `Edit ${product.name}`}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {read.error ? (
        <ProblemNote problem={problemText(read.error)} onRetry={() => void read.refetch()} />
      ) : (
        <ProductForm before={read.data ?? null} onClose={onClose} onSaved={onSaved} />
      )}
    </Modal>
  )
}

interface ProductFormProps extends Pick<EditProductProps, "onClose" | "onSaved"> {
  readonly before: ReadProduct | null
}

type ReadProduct = Awaited<ReturnType<typeof readProduct>>

const editedProduct = ({ product: { name, description }, etag }: ReadProduct) => ({
  fields: { name, description },
  etag,
})
const emptyProduct = { fields: { name: "", description: "" }, etag: "" }

function ProductForm({ before, onClose, onSaved }: ProductFormProps) {
  const client = useQueryClient()
  const edit = useEdit({
    before: before === null ? emptyProduct : editedProduct(before),
    read: async () => editedProduct(await readProduct(before?.product.id ?? "")),
    words: { name: ["Name", String], description: ["Description", String] },
    ...(before === null ? {} : { audited: { kind: "product", id: before.product.id } }),
  })
  const { name, description } = edit.fields
  const save = useMutation({
    mutationFn: async () => {
      const body = { name: name.trim(), description: description.trim() }
      return expectData(
        before === null
          ? await api.POST("/api/v1/products", { body })
          : await api.PATCH("/api/v1/products/{productId}", {
              params: { path: { productId: before.product.id } },
              headers: { "if-match": edit.etag },
              body,
            }),
      )
    },
    onSuccess: async (saved) => {
      await client.invalidateQueries()
      onClose()
      onSaved(saved)
    },
    onError: edit.refused,
  })
  return (
    <SavingForm
      problem={edit.problemOf(save.error)}
      meanwhile={edit.meanwhile}
      isSaving={save.isPending}
      canSave={name.trim() !== ""}
      action={before === null ? "Create product" : "Save"}
      onSave={() => save.mutate()}
      onCancel={onClose}
    >
      <TextInput
        label="Name"
        value={name}
        maxLength={128}
        onChange={(event) => edit.set({ name: event.currentTarget.value })}
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
        onChange={(event) => edit.set({ description: event.currentTarget.value })}
      />
    </SavingForm>
  )
}
