import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Stack } from "@mantine/core";
import { IconArchive } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { groupQueries, productQueries, sendProduct, unitQueries } from "@/entities/catalogue/api";
import { changesOf, fieldsOf, type ProductFields, ratesOf } from "@/entities/catalogue/form-model";
import { ProductForm } from "@/entities/catalogue/product-form";
import { rateTitle } from "@/entities/catalogue/rate-title";
import { useLearnProduct } from "@/entities/catalogue/use-learn-product";
import { useCan } from "@/entities/identity/use-me";
import type { Product, ProductEdit } from "@/shared/api/types";
import { useLeave } from "@/shared/edit/leaving";
import { useDraft } from "@/shared/edit/use-draft";
import { useRecordChange } from "@/shared/edit/use-record-change";
import { formatDay } from "@/shared/lib/dates";
import { useToday } from "@/shared/lib/use-today";
import { ConflictDialog } from "@/shared/ui/conflict-dialog";
import { useArchive } from "./use-archive";

type Props = { product: Product; onClose: () => void };

/** The card of a product as a form: what is touched is sent, and nothing of it over another's change unasked. */
export function ProductEdition({ product, onClose }: Props) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const learn = useLearnProduct();
  const { archive } = useArchive();
  const leave = useLeave();
  const seesCost = useCan("profit.read");
  const today = useToday();
  // What stood here when the person began; the product under it may become another.
  const [seen] = useState(() => fieldsOf(product, today));
  const draft = useDraft(`product.${product.id}`, seen);
  const [error, setError] = useState<unknown>(null);
  const told = useToldFields();
  const changer = useRecordChange<Product>({
    scope: `product-${product.id}`,
    known: () => queries.getQueryData(productQueries.cardKey(product.id)),
    fresh: () => sendProduct.fresh(product.id),
    accept: learn,
  });
  const done = (): void => draft.sent(onClose);

  const save = async (fields: ProductFields): Promise<void> => {
    const changes = changesOf(seen, fields, seesCost, today);
    if (Object.keys(changes).length === 0) {
      done();
      return;
    }
    setError(null);
    const failure = await changer.save(
      {
        label: t`Позиция каталога`,
        mine: told(changes, fields),
        shown: (now) => told(changes, fieldsOf(now, today)),
        seen: told(changes, seen),
        send: (known) => sendProduct.edit(known, changes),
      },
      done,
    );
    setError(failure);
  };
  const putAway = (): void => {
    onClose();
    void archive(product);
  };
  return (
    <Stack gap="sm">
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        style={{ alignSelf: "flex-start" }}
        leftSection={<IconArchive size={16} aria-hidden />}
        onClick={() => leave(putAway)}
      >
        <Trans>Убрать в архив</Trans>
      </Button>
      <ProductForm
        draft={draft}
        verb={<Trans>Сохранить</Trans>}
        isBusy={changer.isBusy}
        error={error}
        onSubmit={(fields) => void save(fields)}
        onCancel={onClose}
      />
      <ConflictDialog
        conflict={changer.conflict}
        onKeepTheirs={changer.keepTheirs}
        onWriteMine={changer.writeMine}
      />
    </Stack>
  );
}

/** The fields that a change touches, a line each, to be held against the same of another version. */
function useToldFields() {
  const { t } = useLingui();
  const today = useToday();
  const units = useQuery(unitQueries.list()).data?.items ?? [];
  const groups = useQuery(groupQueries.list()).data?.items ?? [];
  return (changes: ProductEdit, fields: ProductFields): string => {
    const lines: Record<keyof ProductEdit, [string, string]> = {
      name: [t`Название`, fields.name.trim()],
      article: [t`Артикул`, fields.article.trim()],
      kind: [t`Вид`, fields.kind === "goods" ? t`Товар` : t`Услуга`],
      unit_code: [t`Единица`, units.find(({ code }) => code === fields.unit)?.sign ?? fields.unit],
      price: [t`Цена, ₽`, fields.price.trim()],
      cost_price: [t`Себестоимость, ₽`, fields.cost.trim()],
      vat_rates: [
        t`Ставка НДС`,
        ratesOf(fields, today)
          .map(({ from, rate }) => {
            const title = rateTitle(rate);
            const begin = formatDay(from);
            return t`${title} с ${begin}`;
          })
          .join("; "),
      ],
      vat_included: [t`НДС уже в цене`, fields.isVatIncluded ? t`да` : t`нет`],
      group_id: [t`Группа`, groups.find(({ id }) => id === fields.group)?.name ?? ""],
      description: [t`Описание`, fields.description.trim()],
    };
    return Object.entries(lines)
      .filter(([name]) => name in changes)
      .map(([, [label, value]]) => `${label}: ${value || "—"}`)
      .join("\n");
  };
}
