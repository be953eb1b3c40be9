import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { titleOf } from "@/entities/documents/words";
import type { DocumentRow } from "@/shared/api/types";
import { saveFile } from "@/shared/lib/save-file";
import { Choice } from "@/shared/ui/choice";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { printSet } from "./api";
import classes from "./documents.module.css";
import { linesOf, MOST_COPIES, type PrintLine, wishOf } from "./print-model";

type Props = {
  /** As they were when the dialog opened: what is read anew behind it changes nothing here. */
  rows: DocumentRow[];
  onClose: () => void;
};

const COPIES = Array.from({ length: MOST_COPIES }, (_, index) => String(index + 1));

/** Issued documents in one printout, each as often as it is wanted. */
export function PrintDialog({ rows, onClose }: Props) {
  const { t } = useLingui();
  return (
    <Dialog opened onClose={onClose} title={t`Напечатать документы`} size={560}>
      <Form rows={rows} onClose={onClose} />
    </Dialog>
  );
}

type Way = "print" | "save";

function Form({ rows, onClose }: Props) {
  const { t } = useLingui();
  const [lines, setLines] = useState(() => linesOf(rows));
  const [isDuplex, setDuplex] = useState(false);
  const wish = wishOf(lines);
  const print = useMutation({
    mutationFn: async (way: Way) => {
      const blob = await printSet({ documents: wish, starts_on_front: isDuplex });
      if (way === "save") saveFile(`${t`Документы`}.pdf`, blob);
      else await (await import("@/shared/ui/pdf-print")).printPdf(blob);
    },
    onSuccess: onClose,
  });
  const put = (id: string, change: Partial<PrintLine>): void =>
    setLines((now) => now.map((line) => (line.id === id ? { ...line, ...change } : line)));
  const sheets = wish.reduce((sum, { copies }) => sum + copies, 0);
  return (
    <FormFrame
      verb={<Trans>Напечатать</Trans>}
      isBusy={print.isPending}
      error={print.error}
      onCancel={onClose}
      onSubmit={() => wish.length > 0 && print.mutate("print")}
    >
      <ul className={classes["printout"]} aria-label={t`Документы`}>
        {rows.map((row) => {
          const line = lines.find(({ id }) => id === row.id);
          const title = titleOf(row);
          return (
            <li key={row.id}>
              <label>
                <input
                  type="checkbox"
                  checked={line?.isOn ?? false}
                  onChange={({ currentTarget }) => put(row.id, { isOn: currentTarget.checked })}
                />
                <span>
                  {title}
                  {row.buyer_name && (
                    <Text size="xs" c="dimmed" component="span" display="block">
                      {row.buyer_name}
                    </Text>
                  )}
                </span>
              </label>
              <Choice
                aria-label={t`Экземпляров: ${title}`}
                size="sm"
                w={76}
                value={String(line?.copies ?? 1)}
                data={COPIES.map((count) => ({ value: count, label: count }))}
                onChange={(copies) => put(row.id, { copies: Number(copies) })}
              />
            </li>
          );
        })}
      </ul>
      <label className={classes["duplex"]}>
        <input
          type="checkbox"
          checked={isDuplex}
          onChange={({ currentTarget }) => setDuplex(currentTarget.checked)}
        />
        <Trans>Каждый экземпляр с нового листа — для двусторонней печати</Trans>
      </label>
      <Group justify="space-between">
        <Text size="sm" c="dimmed" role="status">
          <Plural
            value={sheets}
            _0="Ничего не выбрано"
            one="Всего # экземпляр"
            few="Всего # экземпляра"
            many="Всего # экземпляров"
            other="Всего # экземпляра"
          />
        </Text>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconDownload size={16} aria-hidden />}
          disabled={wish.length === 0 || print.isPending}
          onClick={() => print.mutate("save")}
        >
          <Trans>Скачать одним PDF</Trans>
        </Button>
      </Group>
    </FormFrame>
  );
}
