import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { priceListQueries, productQueries } from "@/entities/catalogue/api";
import type { PriceList, Product } from "@/shared/api/types";
import { editableMoney, parseMoney } from "@/shared/lib/money";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { WriteIcon } from "@/shared/ui/write-button";
import { sendPriceList } from "./api";

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
  const queries = useQueryClient();
  const [typed, setTyped] = useState(product.list_price ? editableMoney(product.list_price) : "");
  const [isTried, setTried] = useState(false);
  const price = parseMoney(typed);
  const isWrong = typed.trim() !== "" && price === null;
  const set = useMutation({
    mutationFn: () => sendPriceList.price(list, product.id, price),
    onSuccess: onClose,
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: priceListQueries.listKey });
      void queries.invalidateQueries({ queryKey: productQueries.listKey });
    },
  });
  return (
    <FormFrame
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
        onChange={(event) => setTyped(event.currentTarget.value)}
        data-autofocus
      />
    </FormFrame>
  );
}
