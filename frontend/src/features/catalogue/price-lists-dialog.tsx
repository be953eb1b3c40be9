import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { priceListQueries, productQueries } from "@/entities/catalogue/api";
import { newKey } from "@/shared/api/if-match";
import type { PriceList } from "@/shared/api/types";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { Row, RowList } from "@/shared/ui/row-list";
import { sendPriceList } from "./api";

type Props = { opened: boolean; onClose: () => void; onChoose: (list: string | null) => void };

/** Other prices than the products' own: made here, filled in the list itself. */
export function PriceListsDialog({ opened, onClose, onChoose }: Props) {
  const { t } = useLingui();
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Прайс-листы`}>
      {opened && <Lists onClose={onClose} onChoose={onChoose} />}
    </Dialog>
  );
}

function Lists({ onClose, onChoose }: Omit<Props, "opened">) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [key, setKey] = useState(newKey);
  const [name, setName] = useState("");
  const lists = useQuery(priceListQueries.list()).data?.items ?? [];
  const change = useMutation({
    mutationFn: (send: () => Promise<void>) => send(),
    onSuccess: () => {
      setName("");
      setKey(newKey());
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: priceListQueries.listKey });
      void queries.invalidateQueries({ queryKey: productQueries.listKey });
    },
  });
  const choose = (list: PriceList): void => {
    onChoose(list.id);
    onClose();
  };
  const remove = (list: PriceList): void => {
    onChoose(null);
    change.mutate(() => sendPriceList.remove(list));
  };
  return (
    <Stack gap="md">
      {lists.length > 0 && (
        <RowList label={t`Прайс-листы`}>
          {lists.map((list) => (
            <Row
              key={list.id}
              actions={
                <>
                  <Button
                    variant="default"
                    size="compact-sm"
                    aria-label={t`Цены «${list.name}»`}
                    onClick={() => choose(list)}
                  >
                    <Trans>Цены</Trans>
                  </Button>
                  <Button
                    variant="default"
                    size="compact-sm"
                    aria-label={t`Удалить «${list.name}»`}
                    onClick={() => remove(list)}
                  >
                    <Trans>Удалить</Trans>
                  </Button>
                </>
              }
            >
              <Text fw={550}>{list.name}</Text>
            </Row>
          ))}
        </RowList>
      )}
      <FormFrame
        verb={<Trans>Создать прайс-лист</Trans>}
        isBusy={change.isPending}
        error={change.error}
        onCancel={onClose}
        onSubmit={() => {
          const text = name.trim();
          if (text !== "") change.mutate(() => sendPriceList.create(text, key));
        }}
      >
        <TextInput
          label={t`Новый прайс-лист`}
          placeholder={t`Опт`}
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </FormFrame>
    </Stack>
  );
}
