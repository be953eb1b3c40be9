import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Menu, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useMe } from "@/entities/identity/use-me";
import { saveFile } from "@/shared/lib/save-file";
import { toastDone, toastError } from "@/shared/ui/toast";
import { sendReportExport } from "./api";
import type { Asked } from "./asked-model";
import { useToday } from "@/shared/lib/use-today";
import { exportOf, type FileFormat, FORMATS, fileName } from "./export-model";
import { debtPage, type PageName } from "./report-model";
import { exportRight } from "./rights-model";

/** What is on the screen as a file, with all its rows. */
export function ExportMenu({ asked }: { asked: Asked }) {
  const { t } = useLingui();
  const isNarrow = useIsNarrow(asked.report);
  const today = useToday();
  const send = useMutation({
    mutationFn: async (format: FileFormat) =>
      saveFile(fileName(asked, format, today), await sendReportExport(exportOf(asked, format))),
    onSuccess: () => toastDone(<Trans>Файл в загрузках</Trans>),
    onError: (error) => toastError(error, <Trans>Выгрузить не получилось</Trans>),
  });
  const names = {
    xlsx: t`Таблица Excel (XLSX)`,
    csv: t`Текст с разделителями (CSV)`,
    pdf: t`Документ для печати (PDF)`,
  };
  return (
    <Menu position="bottom-end" width={260} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button
          variant="default"
          loading={send.isPending}
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          <Trans>Выгрузить</Trans>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {FORMATS.map((format) => (
          <Menu.Item key={format} onClick={() => send.mutate(format)}>
            {names[format]}
          </Menu.Item>
        ))}
        {isNarrow && (
          <Text size="xs" c="dimmed" px="sm" py={6}>
            {debtPage(asked.report) ? (
              <Trans>
                В файл попадут только те документы, которые вам можно выгружать: цифры могут быть
                меньше, чем на экране.
              </Trans>
            ) : (
              <Trans>
                В файл попадут только те сделки, которые вам можно выгружать: цифры могут быть
                меньше, чем на экране.
              </Trans>
            )}
          </Text>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Whether somebody sees deals or documents that may not leave the house with them. */
function useIsNarrow(page: PageName): boolean {
  const { permissions } = useMe();
  const reachOf = (permission: string) =>
    permissions.find(({ name }) => name === permission)?.reach;
  const right = exportRight(page);
  return reachOf(right.export) !== reachOf(right.read);
}
