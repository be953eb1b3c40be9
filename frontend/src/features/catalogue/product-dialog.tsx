import { Trans, useLingui } from "@lingui/react/macro";
import { Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { productQueries } from "@/entities/catalogue/api";
import { rateTitle } from "@/entities/catalogue/rate-title";
import { useCan } from "@/entities/identity/use-me";
import { Money } from "@/entities/money/money";
import type { Product } from "@/shared/api/types";
import { Dialog } from "@/shared/ui/dialog";
import { ErrorState } from "@/shared/ui/states/error-state";
import { WriteButton } from "@/shared/ui/write-button";
import { useArchive } from "./use-archive";

const ProductEdition = lazy(async () => ({
  default: (await import("./product-edition")).ProductEdition,
}));

type Props = { id: string | undefined; onClose: () => void };

/** The card of a product: a form for those who may change it, facts for the others. */
export function ProductDialog({ id, onClose }: Props) {
  const { t } = useLingui();
  const canManage = useCan("catalogue.manage");
  const card = useQuery({ ...productQueries.card(id ?? ""), enabled: id !== undefined });
  const product = card.data;
  const isEdited = canManage && product && !product.archived_at;
  return (
    <Dialog
      opened={id !== undefined}
      onClose={onClose}
      title={product?.name ?? t`Позиция каталога`}
    >
      {card.isError && <ErrorState error={card.error} onRetry={() => void card.refetch()} />}
      <Suspense>
        {id && isEdited && <ProductEdition key={product.id} product={product} onClose={onClose} />}
      </Suspense>
      {id && product && !isEdited && <Facts product={product} canManage={canManage} />}
    </Dialog>
  );
}

function Facts({ product, canManage }: { product: Product; canManage: boolean }) {
  const { t } = useLingui();
  const { restore } = useArchive();
  const facts: [string, string | null | undefined][] = [
    [t`Артикул`, product.article],
    [t`Единица`, product.unit.name],
    [t`Группа`, product.group?.name],
    [t`НДС`, rateTitle(product.vat_rate)],
  ];
  return (
    <Stack gap="sm">
      <Text size="lg" fw={600}>
        <Money value={product.price} />
      </Text>
      {facts.map(([name, value]) =>
        value ? (
          <Group key={name} gap="xs">
            <Text size="sm" c="dimmed">
              {name}
            </Text>
            <Text size="sm">{value}</Text>
          </Group>
        ) : null,
      )}
      {product.cost_price && (
        <Group gap="xs">
          <Text size="sm" c="dimmed">
            <Trans>Себестоимость</Trans>
          </Text>
          <Money value={product.cost_price} />
        </Group>
      )}
      {product.description && <Text style={{ whiteSpace: "pre-wrap" }}>{product.description}</Text>}
      {product.archived_at && canManage && (
        <WriteButton style={{ alignSelf: "flex-start" }} onClick={() => void restore(product)}>
          <Trans>Вернуть из архива</Trans>
        </WriteButton>
      )}
    </Stack>
  );
}
