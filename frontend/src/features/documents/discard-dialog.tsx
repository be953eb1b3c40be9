import { Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { hasLines } from "@/entities/documents/kinds";
import { titleOf } from "@/entities/documents/words";
import type { DealDocument } from "@/shared/api/types";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { documentQueries, forgetAround, sendDocument } from "./api";

type Props = {
  opened: boolean;
  document: DealDocument;
  onClose: () => void;
  onDiscarded: () => void;
};

/** A draft goes for good, so it is asked about. */
export function DiscardDialog({ opened, document, onClose, onDiscarded }: Props) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const discard = useMutation({
    scope: { id: `document-${document.id}` },
    mutationFn: () => sendDocument.discard(document),
    onSuccess: () => {
      onDiscarded();
      queries.removeQueries({ queryKey: documentQueries.cardKey(document.id) });
      forgetAround(queries, document);
    },
    onError: () =>
      void queries.invalidateQueries({ queryKey: documentQueries.cardKey(document.id) }),
  });
  const title = titleOf(document);
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Удалить черновик?`}>
      <FormFrame
        verb={<Trans>Удалить черновик</Trans>}
        color="red.9"
        isBusy={discard.isPending}
        error={discard.error}
        onCancel={onClose}
        onSubmit={() => discard.mutate()}
      >
        <Text>
          {document.amends || document.corrected ? (
            <Trans>{title} удалится насовсем. Исходный документ останется как есть.</Trans>
          ) : hasLines(document.kind) ? (
            <Trans>{title} удалится насовсем. Позиции сделки останутся.</Trans>
          ) : (
            <Trans>{title} удалится насовсем.</Trans>
          )}
        </Text>
      </FormFrame>
    </Dialog>
  );
}
