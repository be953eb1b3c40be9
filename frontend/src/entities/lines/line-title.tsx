import { TextInput, type TextInputProps } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { useCan } from "@/entities/identity/use-me";
import { loadRest } from "@/shared/i18n/i18n";
import type { Product } from "@/shared/api/types";
import { type LineDraft, renamed } from "./lines-model";

const ProductInput = lazy(async () => {
  const [module] = await Promise.all([import("@/entities/catalogue/product-input"), loadRest()]);
  return { default: module.ProductInput };
});

type Props = {
  line: LineDraft;
  canEdit: boolean;
  priceList: string;
  onChange: (change: Partial<LineDraft>) => void;
  onPick: (product: Product) => void;
  input: TextInputProps;
};

/** What is sold: typed freely, or picked from the catalogue by article or a piece of the name. */
export function LineTitle({ line, canEdit, priceList, onChange, onPick, input }: Props) {
  const canPick = useCan("catalogue.read");
  // The catalogue's field may come while somebody types: it takes the focus of the plain one only
  // where that has it still.
  const [hasFocus, setFocus] = useState(input.autoFocus ?? false);
  const change = (title: string): void => onChange(renamed(title));
  const plain = (
    <TextInput
      {...input}
      value={line.title}
      onFocus={() => setFocus(true)}
      onBlur={() => setFocus(false)}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
  if (!canPick || !canEdit) return plain;
  return (
    <Suspense fallback={plain}>
      <ProductInput
        input={{ ...input, autoFocus: hasFocus }}
        value={line.title}
        priceList={priceList}
        onType={change}
        onPick={onPick}
      />
    </Suspense>
  );
}
