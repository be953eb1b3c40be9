import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { priceListQueries } from "@/entities/catalogue/api";
import type { PriceList } from "@/shared/api/types";
import { useLeave } from "@/shared/edit/leaving";
import { Dialog } from "@/shared/ui/dialog";
import { Row, RowList } from "@/shared/ui/row-list";
import { sendPriceList } from "./api";
import { DeleteForm } from "./delete-form";
import { CreatePriceList, RenamePriceList } from "./price-list-forms";

type Props = {
  opened: boolean;
  /** The list whose prices are shown now. */
  chosen: string | undefined;
  onClose: () => void;
  onChoose: (list: string | null) => void;
};

type Wish = { act: "rename" | "delete"; list: PriceList };

/** Other prices than the products' own: made here, filled in the list itself. */
export function PriceListsDialog({ opened, ...props }: Props) {
  const { t } = useLingui();
  return (
    <Dialog opened={opened} onClose={props.onClose} title={t`Прайс-листы`}>
      {opened && <Lists {...props} />}
    </Dialog>
  );
}

function Lists({ chosen, onClose, onChoose }: Omit<Props, "opened">) {
  const { t } = useLingui();
  const leave = useLeave();
  const [wish, setWish] = useState<Wish | null>(null);
  const lists = useQuery(priceListQueries.list()).data?.items ?? [];
  const back = (): void => setWish(null);
  const choose = (list: PriceList): void => {
    leave(() => {
      onClose();
      onChoose(list.id);
    });
  };
  if (wish?.act === "rename") return <RenamePriceList list={wish.list} onDone={back} />;
  if (wish?.act === "delete") {
    const { id, name } = wish.list;
    return (
      <DeleteForm
        verb={<Trans>Удалить прайс-лист</Trans>}
        send={() => sendPriceList.remove(lists.find((one) => one.id === id) ?? wish.list)}
        onDone={() => {
          back();
          if (id === chosen) onChoose(null);
        }}
        onCancel={back}
      >
        <Trans>
          Прайс-лист «{name}» удалится насовсем, вместе с ценами. В позициях сделок цены останутся.
        </Trans>
      </DeleteForm>
    );
  }
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
                    aria-label={t`Переименовать «${list.name}»`}
                    onClick={() => setWish({ act: "rename", list })}
                  >
                    <Trans>Переименовать</Trans>
                  </Button>
                  <Button
                    variant="default"
                    size="compact-sm"
                    aria-label={t`Удалить «${list.name}»`}
                    onClick={() => setWish({ act: "delete", list })}
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
      <CreatePriceList onCancel={onClose} />
    </Stack>
  );
}
