import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Button, Group } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { CreateProduct } from "@/entities/catalogue/create-product";
import type { CreateProductRequest } from "@/entities/catalogue/create-request";
import { PriceListChoice } from "@/entities/catalogue/price-list-choice";
import { useCan } from "@/entities/identity/use-me";
import classes from "@/features/catalogue/catalogue.module.css";
import { ExportButton } from "@/features/catalogue/export-button";
import { GroupsPanel } from "@/features/catalogue/groups-panel";
import type { CatalogueSearch } from "@/features/catalogue/list-search";
import { PriceListsDialog } from "@/features/catalogue/price-lists-dialog";
import { ProductDialog } from "@/features/catalogue/product-dialog";
import { ProductList } from "@/features/catalogue/product-list";
import { ImportButton } from "@/features/imports/import-button";
import { useIsPhone } from "@/shared/lib/use-is-phone";
import { Choice } from "@/shared/ui/choice";
import { Dialog } from "@/shared/ui/dialog";
import { ListPage } from "@/shared/ui/list-page";
import { SearchInput } from "@/shared/ui/search-input";
import { EmptyState } from "@/shared/ui/states/empty-state";

/** What the firm sells: groups at the side, the list, and a product over it. */
export function CatalogueScreen({ search }: { search: CatalogueSearch }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const isPhone = useIsPhone();
  const canRead = useCan("catalogue.read");
  const canManage = useCan("catalogue.manage");
  const [request, setRequest] = useState<CreateProductRequest | null>(null);
  const [opened, setOpened] = useState<"groups" | "prices" | null>(null);
  const go = (next: CatalogueSearch): void =>
    void navigate({ to: "/catalogue", search: next, replace: true });
  if (!canRead) return <CatalogueDenied />;

  const { product: _product, ...listed } = search;
  const ask = (): void => setRequest({ typed: "", group: search.group ?? "" });
  const create = canManage && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={ask}>
      <Trans>Новая позиция</Trans>
    </Button>
  );
  const { q: _q, ...anyText } = listed;
  const { prices: _prices, ...ownPrices } = listed;

  return (
    <>
      <ListPage
        title={search.archived ? t`Архив каталога` : t`Каталог`}
        actions={
          <Group gap="xs" wrap="nowrap">
            {isPhone && (
              <Button variant="default" onClick={() => setOpened("groups")}>
                <Trans>Группы</Trans>
              </Button>
            )}
            {canManage && !isPhone && (
              <Button variant="default" onClick={() => setOpened("prices")}>
                <Trans>Прайс-листы</Trans>
              </Button>
            )}
            {canManage && isPhone && (
              <ActionIcon size={44} radius="md" aria-label={t`Новая позиция`} onClick={ask}>
                <IconPlus size={22} aria-hidden />
              </ActionIcon>
            )}
            {!isPhone && create}
          </Group>
        }
        tools={
          <Group gap="xs">
            <SearchInput
              label={t`Артикул или название`}
              placeholder={t`Артикул или название`}
              value={search.q ?? ""}
              onSearch={(q) => go(q ? { ...listed, q } : anyText)}
            />
            <Choice
              aria-label={t`Что показать`}
              value={search.archived ? "archived" : (search.kind ?? "")}
              data={[
                { value: "", label: t`Товары и услуги` },
                { value: "goods", label: t`Товары` },
                { value: "service", label: t`Услуги` },
                { value: "archived", label: t`Архив` },
              ]}
              onChange={(value) => {
                const { kind: _kind, archived: _archived, ...rest } = listed;
                if (value === "archived") go({ ...rest, archived: true });
                else if (value === "goods" || value === "service") go({ ...rest, kind: value });
                else go(rest);
              }}
            />
            <PriceListChoice
              size="sm"
              value={search.prices ?? ""}
              onChange={(prices) => go(prices ? { ...listed, prices } : ownPrices)}
            />
            {canManage && <ExportButton search={search} />}
            {canManage && <ImportButton of="products" label={t`Импорт каталога из таблицы`} />}
          </Group>
        }
      >
        <div className={classes["split"]}>
          {!isPhone && (
            <div className={classes["side"]}>
              <GroupsPanel search={search} />
            </div>
          )}
          <div className={classes["main"]}>
            <ProductList search={listed} onSearch={go} create={create} />
          </div>
        </div>
      </ListPage>
      {isPhone && (
        <Dialog
          opened={opened === "groups"}
          onClose={() => setOpened(null)}
          title={t`Группы каталога`}
        >
          <GroupsPanel search={search} onChoose={() => setOpened(null)} />
        </Dialog>
      )}
      <PriceListsDialog
        opened={opened === "prices"}
        chosen={search.prices}
        onClose={() => setOpened(null)}
        onChoose={(prices) => go(prices ? { ...listed, prices } : ownPrices)}
      />
      <ProductDialog id={search.product} onClose={() => go(listed)} />
      <CreateProduct request={request} onClose={() => setRequest(null)} />
    </>
  );
}

function CatalogueDenied() {
  return (
    <EmptyState
      kind="denied"
      title={<Trans>Каталог вам не виден</Trans>}
      hint={<Trans>Попросите у администратора право «Видеть товары и цены».</Trans>}
    />
  );
}
