import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { saveFile } from "@/shared/lib/save-file";
import { toastError } from "@/shared/ui/toast";
import { type DispatchPaper, printMail } from "./api";

type Props = {
  documents: { id: string; copies: number }[];
  date: string | null;
  hasAddresses: boolean;
};

/** What is printed for a dispatch. */
export function DispatchPapers({ documents, date, hasAddresses }: Props) {
  const { t } = useLingui();
  const print = useMutation({
    mutationFn: (paper: DispatchPaper) =>
      printMail({ documents, paper, ...(date !== null && { date }) }),
    onSuccess: (blob, paper) => saveFile(names[paper], blob),
    onError: (error) => toastError(error, <Trans>Напечатать не получилось</Trans>),
  });
  const names: Record<DispatchPaper, string> = {
    list: `${t`Список отправлений`}.pdf`,
    table: `${t`Список отправлений`}.xlsx`,
    envelopes_c5: `${t`Конверты C5`}.pdf`,
    envelopes_dl: `${t`Конверты DL`}.pdf`,
    covering: `${t`Сопроводительные письма`}.pdf`,
  };
  const papers: { paper: DispatchPaper; title: string }[] = [
    { paper: "list", title: t`Список, PDF` },
    { paper: "table", title: t`Список, XLSX` },
    { paper: "envelopes_c5", title: t`Конверты C5` },
    { paper: "envelopes_dl", title: t`Конверты DL` },
    { paper: "covering", title: t`Сопроводительные письма` },
  ];
  return (
    <div role="group" aria-label={t`Напечатать для почты`}>
      <Text size="sm" fw={500} mb={4}>
        <Trans>Напечатать</Trans>
      </Text>
      <Group gap="xs">
        {papers.map(({ paper, title }) => (
          <Button
            key={paper}
            variant="default"
            size="compact-sm"
            leftSection={<IconDownload size={16} aria-hidden />}
            loading={print.isPending && print.variables === paper}
            disabled={
              (print.isPending && print.variables !== paper) ||
              (paper.startsWith("envelopes") && !hasAddresses)
            }
            onClick={() => print.mutate(paper)}
          >
            {title}
          </Button>
        ))}
      </Group>
    </div>
  );
}
