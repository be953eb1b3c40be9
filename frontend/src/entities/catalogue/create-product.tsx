import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { newKey } from "@/shared/api/if-match";
import type { Product, ProductCreate } from "@/shared/api/types";
import { Dialog } from "@/shared/ui/dialog";
import { productQueries, sendProduct } from "./api";
import { emptyProduct } from "./form-model";
import { ProductForm } from "./product-form";

/** What was typed while looking for it, and the group that one stands in. */
export type CreateProductRequest = { typed: string; group: string };

type Props = {
  request: CreateProductRequest | null;
  onClose: () => void;
  onMade?: (made: Product) => void;
};

export function CreateProduct({ request, onClose, onMade }: Props) {
  const { t } = useLingui();
  return (
    <Dialog opened={request !== null} onClose={onClose} title={t`Новая позиция каталога`}>
      {request && <Creation request={request} onClose={onClose} onMade={onMade} />}
    </Dialog>
  );
}

type CreationProps = {
  request: CreateProductRequest;
  onClose: () => void;
  onMade: ((made: Product) => void) | undefined;
};

function Creation({ request, onClose, onMade }: CreationProps) {
  const queries = useQueryClient();
  const [key] = useState(newKey);
  const create = useMutation({
    mutationFn: (body: ProductCreate) => sendProduct.create(body, key),
    onSuccess: (made) => {
      queries.setQueryData(productQueries.cardKey(made.id), made);
      void queries.invalidateQueries({ queryKey: productQueries.listKey });
      onClose();
      onMade?.(made);
    },
  });
  return (
    <ProductForm
      initial={emptyProduct(request.typed, request.group)}
      verb={<Trans>Создать позицию</Trans>}
      isBusy={create.isPending}
      error={create.error}
      onSubmit={create.mutate}
      onCancel={onClose}
    />
  );
}
