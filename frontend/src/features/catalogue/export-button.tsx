import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { dayOf } from "@/shared/lib/dates";
import { saveFile } from "@/shared/lib/save-file";
import { toastDone, toastError } from "@/shared/ui/toast";
import { sendExport } from "./api";
import { exportOf } from "./list-model";
import type { CatalogueSearch } from "./list-search";

/** The group and kind that are looked at, as a file. */
export function ExportButton({ search }: { search: CatalogueSearch }) {
  const { t } = useLingui();
  const send = useMutation({
    mutationFn: () => sendExport(exportOf(search)),
    onSuccess: (file) => {
      saveFile(`catalogue-${dayOf(new Date())}.csv`, file);
      toastDone(<Trans>Файл в загрузках</Trans>);
    },
    onError: (error) => toastError(error, <Trans>Выгрузить не получилось</Trans>),
  });
  return (
    <ActionIcon
      variant="default"
      size={36}
      loading={send.isPending}
      aria-label={t`Выгрузить каталог в CSV`}
      title={t`Выгрузить каталог в CSV`}
      onClick={() => send.mutate()}
    >
      <IconDownload size={18} aria-hidden />
    </ActionIcon>
  );
}
