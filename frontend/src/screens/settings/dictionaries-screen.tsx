import { useLingui } from "@lingui/react/macro";
import { useSuspenseQueries } from "@tanstack/react-query";
import { dictionaryQueries } from "@/entities/dictionaries/api";
import { useCan } from "@/entities/identity/use-me";
import { Dictionary } from "@/features/dictionaries/dictionary";
import { SalesEvents } from "@/features/dictionaries/sales-events";
import { Page } from "@/shared/ui/page";

export function DictionariesScreen() {
  const { t } = useLingui();
  const canManage = useCan("dictionaries.manage");
  const [channels, reasons, types, categories, events] = useSuspenseQueries({
    queries: [
      dictionaryQueries.channels(),
      dictionaryQueries.lossReasons(),
      dictionaryQueries.dealTypes(),
      dictionaryQueries.costCategories(),
      dictionaryQueries.salesEvents(),
    ],
  });
  return (
    <Page title={t`Справочники`} maw={680}>
      <Dictionary
        kind="channels"
        title={t`Каналы продаж`}
        hint={t`Откуда приходят сделки. У каждой сделки ровно один канал.`}
        entries={channels.data.items}
        canManage={canManage}
      />
      <Dictionary
        kind="lossReasons"
        title={t`Причины отказа`}
        hint={t`Спросим при каждом отказе — и будет видно, почему теряем заказы.`}
        entries={reasons.data.items}
        canManage={canManage}
      />
      <Dictionary
        kind="dealTypes"
        title={t`Типы сделок`}
        hint={t`Если продаёте разное: поставку, монтаж, обслуживание.`}
        entries={types.data.items}
        canManage={canManage}
      />
      <Dictionary
        kind="costCategories"
        title={t`Статьи расходов`}
        hint={t`На что уходят деньги: по статьям расходы видны в отчётах.`}
        entries={categories.data.items}
        canManage={canManage}
      />
      <SalesEvents events={events.data.items} canManage={canManage} />
    </Page>
  );
}
