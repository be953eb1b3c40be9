import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useCan } from "@/entities/identity/use-me";
import { Dialog } from "@/shared/ui/dialog";
import { toastDone } from "@/shared/ui/toast";
import { refreshAfter, sendProducts } from "./api";
import { ImportForm } from "./import-form";
import { doneWords } from "./words";

type Props = { opened: boolean; onClose: () => void };

/** So many new groups are named. */
const NAMED = 10;

/** Goods and services out of a price list. */
export function ImportProducts({ opened, onClose }: Props) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const seesCost = useCan("profit.read");
  const fields = [
    { name: "article", title: t`Артикул` },
    { name: "name", title: t`Название` },
    { name: "kind", title: t`Вид` },
    { name: "unit", title: t`Единица` },
    { name: "price", title: t`Цена` },
    ...(seesCost ? [{ name: "cost_price", title: t`Себестоимость` }] : []),
    { name: "vat", title: t`Ставка НДС` },
    { name: "vat_included", title: t`НДС в цене` },
    { name: "price_with_vat", title: t`Цена с НДС` },
    { name: "price_without_vat", title: t`Цена без НДС` },
    { name: "group", title: t`Группа` },
    { name: "description", title: t`Описание` },
  ];
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Импорт каталога`} size={640}>
      {opened && (
        <ImportForm
          scope="products"
          sender={sendProducts}
          fields={fields}
          hint={
            <Trans>
              Позиция узнаётся по артикулу, без него — по названию. Пустая ячейка ничего не меняет.
            </Trans>
          }
          renderMore={(found) => <NewGroups paths={found.new_groups} />}
          onLoaded={(done) => {
            refreshAfter(queries, "products");
            toastDone(doneWords(done));
            onClose();
          }}
          onCancel={onClose}
        />
      )}
    </Dialog>
  );
}

function NewGroups({ paths }: { paths: string[] }) {
  if (paths.length === 0) return null;
  const named = paths.slice(0, NAMED).join(", ");
  const more = paths.length - NAMED;
  return (
    <Text size="sm" style={{ overflowWrap: "anywhere" }}>
      <Plural
        value={paths.length}
        one="Появится новая группа:"
        few="Появятся # новые группы:"
        many="Появятся # новых групп:"
        other="Появятся # новых группы:"
      />{" "}
      {named}
      {more > 0 && (
        <>
          {" "}
          <Trans>и ещё {more}</Trans>
        </>
      )}
    </Text>
  );
}
