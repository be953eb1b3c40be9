import { Trans } from "@lingui/react/macro";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useCan } from "@/entities/identity/use-me";
import { newKey } from "@/shared/api/if-match";
import type { Product } from "@/shared/api/types";
import { useDraft } from "@/shared/edit/use-draft";
import { useToday } from "@/shared/lib/use-today";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { ownFirmQueries, sendProduct } from "./api";
import type { CreateProductRequest } from "./create-request";
import { bodyOf, emptyProduct, type ProductFields } from "./form-model";
import { ProductForm } from "./product-form";
import { useLearnProduct } from "./use-learn-product";
import { usualRate } from "./usual-rate";

type Props = {
  request: CreateProductRequest;
  onClose: () => void;
  onMade: ((made: Product) => void) | undefined;
};

/** A product begins with the rate of VAT that the own firms charge, where one may know it. */
export function ProductCreation(props: Props) {
  const mayAsk = useCan("dictionaries.read");
  const firms = useQuery({ ...ownFirmQueries.list(), enabled: mayAsk });
  const today = useToday();
  if (firms.isLoading) return <SkeletonLines count={6} />;
  return <Creation {...props} rate={usualRate(firms.data?.items ?? [], today)} />;
}

function Creation({ request, onClose, onMade, rate }: Props & { rate: string }) {
  const seesCost = useCan("profit.read");
  const learn = useLearnProduct();
  const today = useToday();
  const [key] = useState(newKey);
  const draft = useDraft("product", emptyProduct(request.typed, request.group, rate));
  const create = useMutation({
    mutationFn: (fields: ProductFields) => sendProduct.create(bodyOf(fields, seesCost, today), key),
    onSuccess: (made) => {
      learn(made);
      draft.sent(onClose);
      onMade?.(made);
    },
  });
  return (
    <ProductForm
      draft={draft}
      verb={<Trans>Создать позицию</Trans>}
      isBusy={create.isPending}
      error={create.error}
      onSubmit={create.mutate}
      onCancel={onClose}
    />
  );
}
