import { useLingui } from "@lingui/react/macro";
import { lazy, Suspense } from "react";
import type { Product } from "@/shared/api/types";
import { Dialog } from "@/shared/ui/dialog";
import type { CreateProductRequest } from "./create-request";

const ProductCreation = lazy(async () => ({
  default: (await import("./product-creation")).ProductCreation,
}));

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
