import { Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import type { SignatureAgreement } from "@/shared/api/types";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { toastDone } from "@/shared/ui/toast";
import { useAgreements } from "./api";

type Props = { agreement: SignatureAgreement | null; onClose: () => void };

/** It does not come back, so it is asked about. */
export function EndDialog({ agreement, onClose }: Props) {
  const { t } = useLingui();
  return (
    <Dialog opened={agreement !== null} onClose={onClose} title={t`Прекратить соглашение?`}>
      {agreement && <Form agreement={agreement} onClose={onClose} />}
    </Dialog>
  );
}

function Form({ agreement, onClose }: { agreement: SignatureAgreement; onClose: () => void }) {
  const { end } = useAgreements();
  const { signer } = agreement;
  return (
    <FormFrame
      verb={<Trans>Прекратить</Trans>}
      color="red.9"
      isBusy={end.isPending}
      error={end.error}
      onCancel={onClose}
      onSubmit={() =>
        end.mutate(agreement, {
          onSuccess: () => {
            toastDone(<Trans>Соглашение прекращено</Trans>);
            onClose();
          },
        })
      }
    >
      <Text>
        <Trans>
          {signer} больше не сможет подписывать документы кодом. Подписанное раньше останется
          подписанным.
        </Trans>
      </Text>
    </FormFrame>
  );
}
