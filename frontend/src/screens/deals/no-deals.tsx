import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { createRequest } from "@/features/deals/create/create-request";
import { activeFilters, cleared } from "@/features/deals/list/filter-model";
import type { DealsSearch } from "@/features/deals/list/search-types";
import { EmptyState } from "@/shared/ui/states/empty-state";

type NoDealsProps = {
  search: DealsSearch;
  canCreate: boolean;
  onChange: (search: DealsSearch) => void;
};

/** Nothing to list: for the first time, because of the filters, or because the trash is empty. */
export function NoDeals({ search, canCreate, onChange }: NoDealsProps) {
  if (search.trash) {
    return (
      <EmptyState
        kind="first"
        title={<Trans>Корзина пуста</Trans>}
        hint={<Trans>Удалённые сделки лежат здесь 30 дней.</Trans>}
      />
    );
  }
  if (activeFilters(search).length > 0) {
    return (
      <EmptyState
        kind="none"
        title={<Trans>Таких сделок нет</Trans>}
        hint={<Trans>Уберите одно из условий выше или сбросьте все.</Trans>}
        action={
          <Button variant="light" onClick={() => onChange(cleared(search))}>
            <Trans>Сбросить фильтры</Trans>
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      kind="first"
      title={<Trans>Сделок пока нет</Trans>}
      hint={<Trans>Достаточно имени или телефона клиента.</Trans>}
      action={
        canCreate && (
          <Button onClick={() => createRequest.open({})}>
            <Trans>Создать сделку</Trans>
          </Button>
        )
      }
    />
  );
}
