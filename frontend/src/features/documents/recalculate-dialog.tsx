import { Trans, useLingui } from "@lingui/react/macro";
import { Radio, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Money } from "@/entities/money/money";
import type { DealDocument, VatKeep, VatPreview, VatSums } from "@/shared/api/types";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { ErrorText } from "@/shared/ui/states/error-text";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { toastDone } from "@/shared/ui/toast";
import { acceptDocument, documentQueries, sendDocument } from "./api";

type Props = { opened: boolean; document: DealDocument; onClose: () => void };

export function RecalculateDialog({ opened, document, onClose }: Props) {
  const { t } = useLingui();
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Пересчитать НДС`}>
      {opened && <Asked document={document} onClose={onClose} />}
    </Dialog>
  );
}

function Asked({ document, onClose }: Omit<Props, "opened">) {
  const preview = useQuery(documentQueries.vatPreview(document.id));
  if (preview.isError) return <ErrorText error={preview.error} />;
  if (!preview.data) return <SkeletonLines count={3} height={48} />;
  return <Form document={document} preview={preview.data} onClose={onClose} />;
}

type FormProps = Omit<Props, "opened"> & { preview: VatPreview };

/** What stays is the firm's choice: both ways are told in money before one is taken. */
function Form({ document, preview, onClose }: FormProps) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const { changes, now, total, net } = preview;
  const [keep, setKeep] = useState<VatKeep>(total ? "total" : "net");
  const recalculate = useMutation({
    scope: { id: `document-${document.id}` },
    mutationFn: () => sendDocument.recalculateVat(document, keep),
    onSuccess: (recalculated) => {
      acceptDocument(queries, recalculated);
      toastDone(<Trans>НДС пересчитан</Trans>);
      onClose();
    },
    onError: () =>
      void queries.invalidateQueries({ queryKey: documentQueries.cardKey(document.id) }),
  });
  const rate = (name: string): string => (name === "none" ? t`без НДС` : `${name} %`);
  const told = changes.map(({ from, to }) => `${rate(from)} → ${rate(to)}`).join(", ");
  return (
    <FormFrame
      verb={<Trans>Пересчитать</Trans>}
      isBusy={recalculate.isPending}
      error={recalculate.error}
      onCancel={onClose}
      onSubmit={() => recalculate.mutate()}
    >
      <Stack gap="sm">
        <Text size="sm">
          <Trans>
            Ставка по дате документа и режиму организации: {told}. Сейчас <SumsWords sums={now} />.
          </Trans>
        </Text>
        <Radio.Group
          label={t`Что сохранить`}
          value={keep}
          onChange={(value) => setKeep(value === "net" ? "net" : "total")}
        >
          <Stack gap="sm" mt="xs">
            {total && (
              <Radio
                value="total"
                label={t`Сумму с НДС: цена без НДС изменится`}
                description={<SumsWords sums={total} />}
              />
            )}
            {net && (
              <Radio
                value="net"
                label={t`Цену без НДС: НДС начислится сверху`}
                description={<SumsWords sums={net} />}
              />
            )}
          </Stack>
        </Radio.Group>
      </Stack>
    </FormFrame>
  );
}

function SumsWords({ sums: { amount, net_amount: net, vat_amount: vat } }: { sums: VatSums }) {
  if (!vat) {
    return (
      <Trans>
        итого <Money value={amount} />, без НДС
      </Trans>
    );
  }
  return (
    <Trans>
      итого <Money value={amount} />: <Money value={net} /> и НДС <Money value={vat} />
    </Trans>
  );
}
