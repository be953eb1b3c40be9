import { Trans, useLingui } from "@lingui/react/macro";
import { Combobox, Group, Text, TextInput, type TextInputProps, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Money } from "@/entities/money/money";
import { useCan } from "@/entities/identity/use-me";
import type { Product } from "@/shared/api/types";
import { productQueries } from "./api";
import { CreateProduct } from "./create-product";
import type { CreateProductRequest } from "./create-request";

type Props = {
  input: TextInputProps;
  value: string;
  /** Prices of this list, where it has them. */
  priceList: string;
  onType: (text: string) => void;
  onPick: (product: Product) => void;
};

const NEW = "new";
const PAUSE_MS = 200;

/** A free text that the catalogue completes: by article or a piece of the name. */
export function ProductInput({ input, value, priceList, onType, onPick }: Props) {
  const { t } = useLingui();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const canCreate = useCan("catalogue.manage");
  const [typed, setTyped] = useState("");
  const [request, setRequest] = useState<CreateProductRequest | null>(null);
  const [q] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const { data } = useQuery(productQueries.find(q, priceList));
  const found = typed.trim() === "" ? [] : (data?.items ?? []);
  const hasNew = canCreate && typed.trim() !== "";

  const pick = (product: Product): void => {
    setTyped("");
    onPick(product);
  };
  const submit = (chosen: string): void => {
    combobox.closeDropdown();
    const product = found.find(({ id }) => id === chosen);
    if (chosen === NEW) setRequest({ typed: typed.trim(), group: "" });
    else if (product) pick(product);
  };

  return (
    <>
      <Combobox
        store={combobox}
        onOptionSubmit={submit}
        width="max-content"
        position="bottom-start"
      >
        <Combobox.Target>
          <TextInput
            {...input}
            autoComplete="off"
            value={value}
            onChange={(event) => {
              const text = event.currentTarget.value;
              setTyped(text);
              onType(text);
              combobox.openDropdown();
              combobox.resetSelectedOption();
            }}
            onBlur={() => combobox.closeDropdown()}
            onKeyDown={(event) => {
              if (event.code !== "Escape" || !combobox.dropdownOpened) return;
              event.stopPropagation();
              combobox.closeDropdown();
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={found.length === 0 && !hasNew} miw={280} maw="min(520px, 92vw)">
          <Combobox.Options aria-label={t`Каталог`} mah={320} style={{ overflowY: "auto" }}>
            {found.map((product) => (
              <Combobox.Option key={product.id} value={product.id}>
                <Group justify="space-between" wrap="nowrap" gap="md">
                  <Text size="sm">{product.name}</Text>
                  <Text size="sm" style={{ whiteSpace: "nowrap" }}>
                    <Money value={product.list_price ?? product.price} short />
                  </Text>
                </Group>
                <Text size="xs" c="dimmed">
                  {[product.article, product.unit.sign].filter(Boolean).join(" · ")}
                </Text>
              </Combobox.Option>
            ))}
            {hasNew && (
              <Combobox.Option value={NEW}>
                <Text size="sm">
                  <IconPlus size={14} aria-hidden /> <Trans>Создать товар «{typed.trim()}»</Trans>
                </Text>
              </Combobox.Option>
            )}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <CreateProduct request={request} onClose={() => setRequest(null)} onMade={pick} />
    </>
  );
}
