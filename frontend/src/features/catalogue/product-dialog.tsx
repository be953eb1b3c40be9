import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, Text } from "@mantine/core";
import { IconArchive } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { productQueries, sendProduct } from "@/entities/catalogue/api";
import { fieldsOf } from "@/entities/catalogue/form-model";
import { ProductForm } from "@/entities/catalogue/product-form";
import { useCan } from "@/entities/identity/use-me";
import { Money } from "@/entities/money/money";
import type { Product, ProductEdit } from "@/shared/api/types";
import { Dialog } from "@/shared/ui/dialog";
import { ErrorState } from "@/shared/ui/states/error-state";
import { WriteButton } from "@/shared/ui/write-button";
import { useArchive } from "./use-archive";

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
      {id && isEdited && <Edition key={product.id} product={product} onClose={onClose} />}
      {id && product && !isEdited && <Facts product={product} canManage={canManage} />}
    </Dialog>
  );
}

function Edition({ product, onClose }: { product: Product; onClose: () => void }) {
  const queries = useQueryClient();
  const { archive } = useArchive();
  const edit = useMutation({
    mutationFn: (body: ProductEdit) => sendProduct.edit(product, body),
    onSuccess: (edited) => {
      queries.setQueryData(productQueries.cardKey(edited.id), edited);
      void queries.invalidateQueries({ queryKey: productQueries.listKey });
      onClose();
    },
  });
  const away = (): void => {
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
        onClick={away}
      >
        <Trans>Убрать в архив</Trans>
      </Button>
      <ProductForm
        initial={fieldsOf(product)}
        verb={<Trans>Сохранить</Trans>}
        isBusy={edit.isPending}
        error={edit.error}
        onSubmit={edit.mutate}
        onCancel={onClose}
      />
    </Stack>
  );
}

function Facts({ product, canManage }: { product: Product; canManage: boolean }) {
  const { t } = useLingui();
  const { restore } = useArchive();
  const rate = product.vat_rate ?? "none";
  const facts: [string, string | null | undefined][] = [
    [t`Артикул`, product.article],
    [t`Единица`, product.unit.name],
    [t`Группа`, product.group?.name],
    [t`НДС`, rate === "none" ? t`без НДС` : `${rate} %`],
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
