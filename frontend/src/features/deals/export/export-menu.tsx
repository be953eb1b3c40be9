import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useCan } from "@/entities/identity/use-me";
import { dayOf } from "@/shared/lib/dates";
import { saveFile } from "@/shared/lib/save-file";
import { toastDone, toastError } from "@/shared/ui/toast";
import { USUAL_SORT } from "../list/filter-model";
import type { DealsSearch } from "../list/search-types";
import { filterOf } from "../list/filter-model";
import { sendExport } from "./api";

type Props = { search: DealsSearch; columns: string[]; all: string[] };

/** The list as a file: with the columns on the screen, or with all there are. */
export function ExportMenu({ search, columns, all }: Props) {
  const { t } = useLingui();
  const seesProfit = useCan("profit.read");
  const send = useMutation({
    mutationFn: (wanted: string[]) =>
      sendExport({
        filter: filterOf(search),
        sort: search.sort ?? USUAL_SORT,
        columns: wanted,
      }),
    onSuccess: (file) => {
      saveFile(`deals-${dayOf(new Date())}.csv`, file);
      toastDone(<Trans>Файл в загрузках</Trans>);
    },
    onError: (error) => toastError(error, <Trans>Выгрузить не получилось</Trans>),
  });
  return (
    <Menu position="bottom-end" width={250} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon
          variant="default"
          size={36}
          loading={send.isPending}
          aria-label={t`Ещё: выгрузить список`}
        >
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => send.mutate(columns)}>
          <Trans>Выгрузить в CSV, как на экране</Trans>
        </Menu.Item>
        <Menu.Item onClick={() => send.mutate([...all, ...(seesProfit ? ["cost", "profit"] : [])])}>
          <Trans>Выгрузить в CSV, все столбцы</Trans>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
