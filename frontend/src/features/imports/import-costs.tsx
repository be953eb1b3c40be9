import { Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Money } from "@/entities/money/money";
import { Dialog } from "@/shared/ui/dialog";
import { toastDone } from "@/shared/ui/toast";
import { refreshAfter, sendCosts } from "./api";
import { ImportForm } from "./import-form";
import { doneWords } from "./words";

type Props = { opened: boolean; onClose: () => void };

/** Costs out of a table. */
export function ImportCosts({ opened, onClose }: Props) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const fields = [
    { name: "month", title: t`Месяц` },
    { name: "kind", title: t`Вид` },
    { name: "subject", title: t`Название` },
    { name: "category", title: t`Статья` },
    { name: "amount", title: t`Сумма` },
    { name: "vat_amount", title: t`НДС к вычету` },
    { name: "note", title: t`Комментарий` },
  ];
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Импорт расходов`} size={640}>
      {opened && (
        <ImportForm
          scope="costs"
          sender={sendCosts}
          fields={fields}
          hint={
            <Trans>
              Вид — сделка, сотрудник, отдел, канал или фирма; сделку узнаём по номеру, остальное по
              названию. То, что уже записано, второй раз не загрузится.
            </Trans>
          }
          renderMore={({ sum }) => (
            <Text size="sm">
              <Trans>
                Всего расходов: <Money value={sum} />
              </Trans>
            </Text>
          )}
          onLoaded={(done) => {
            refreshAfter(queries, "costs");
            toastDone(doneWords(done));
            onClose();
          }}
          onCancel={onClose}
        />
      )}
    </Dialog>
  );
}
