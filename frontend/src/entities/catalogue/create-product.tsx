import { useLingui } from "@lingui/react/macro";
import { lazy, Suspense } from "react";
import type { Product } from "@/shared/api/types";
import { Dialog } from "@/shared/ui/dialog";

const ProductCreation = lazy(async () => ({
  default: (await import("./product-creation")).ProductCreation,
}));

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
      <Suspense>
        {request && <ProductCreation request={request} onClose={onClose} onMade={onMade} />}
      </Suspense>
    </Dialog>
  );
}
