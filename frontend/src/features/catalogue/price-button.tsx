import { Trans, useLingui } from "@lingui/react/macro";
import { Text, TextInput } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Money } from "@/entities/money/money";
import type { PriceList, Product } from "@/shared/api/types";
import { useDraft } from "@/shared/edit/use-draft";
import { editableMoney, parseMoney } from "@/shared/lib/money";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { WriteIcon } from "@/shared/ui/write-button";
import { sendPriceList } from "./api";
import { useRefresh } from "./use-refresh";

type Props = { product: Product; list: PriceList };

/** The price of one product in a list; an empty one takes it out. */
export function PriceButton({ product, list }: Props) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <WriteIcon
        variant="subtle"
        color="gray"
        size={28}
        aria-label={t`Цена «${list.name}»: ${product.name}`}
        onClick={() => setOpen(true)}
      >
        <IconPencil size={16} aria-hidden />
      </WriteIcon>
      <Dialog opened={isOpen} onClose={() => setOpen(false)} title={product.name}>
        {isOpen && <PriceForm product={product} list={list} onClose={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

function PriceForm({ product, list, onClose }: Props & { onClose: () => void }) {
  const { t } = useLingui();
  const refresh = useRefresh();
  const [seen] = useState(product.list_price);
  const draft = useDraft(`price.${list.id}.${product.id}`, {
    price: seen ? editableMoney(seen) : "",
  });
  const typed = draft.fields.price;
  const [isTried, setTried] = useState(false);
  const price = parseMoney(typed);
  const isWrong = typed.trim() !== "" && price === null;
  const set = useMutation({
    mutationFn: () => sendPriceList.price(list, product.id, price),
    onSuccess: () => draft.sent(onClose),
    onSettled: refresh,
  });
  const theirs = product.list_price === seen ? null : product.list_price;
  return (
    <FormFrame
      draft={draft}
      verb={<Trans>Сохранить цену</Trans>}
      isBusy={set.isPending}
      error={set.error}
      onCancel={onClose}
      onSubmit={() => {
        setTried(true);
        if (!isWrong) set.mutate();
      }}
    >
      <TextInput
        label={t`Цена «${list.name}», ₽`}
        description={t`Пустая — позиции нет в этом прайс-листе`}
        inputMode="decimal"
        value={typed}
        error={isTried && isWrong && t`Запишите сумму: 1 600,50`}
        onChange={(event) => draft.patch({ price: event.currentTarget.value })}
        data-autofocus
      />
      {theirs && (
        <Text size="sm" role="status">
          <Trans>
            Сейчас в прайс-листе: <Money value={theirs} />
          </Trans>
        </Text>
      )}
    </FormFrame>
  );
}
