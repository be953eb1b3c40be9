import { Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { useState } from "react";
import { ClientLink } from "@/entities/clients/client-link";
import { ClientPicker } from "@/entities/clients/client-picker";
import { useCan } from "@/entities/identity/use-me";
import { isApiError } from "@/shared/api/api-error";
import type { Payment, Ref } from "@/shared/api/types";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { InlineFact, InlineText } from "@/shared/ui/inline-text";
import { toastError } from "@/shared/ui/toast";
import { sendPayment } from "./api";
import type { PaymentChanger } from "./use-payment-change";

type Props = { payment: Payment; changer: PaymentChanger; canEdit: boolean };

/** Who paid. Another company than the invoices say pays on somebody's word only. */
export function PayerFact({ payment, changer, canEdit }: Props) {
  const { t } = useLingui();
  const canSee = useCan("clients.read");
  const [asked, setAsked] = useState<Ref | null>(null);
  const isReturn = payment.direction === "returned";
  const label = isReturn ? t`Кому вернули` : t`Плательщик`;
  const { company, contact, payer_name: name } = payment;

  const change = (client: Ref, acceptsOther: boolean) => ({
    label,
    mine: client.name,
    shown: (now: Payment) => now.payer_name,
    seen: name,
    send: (known: Payment) =>
      sendPayment.edit(known, {
        company_id: client.id,
        contact_id: null,
        ...(acceptsOther && { accepts_other_payer: true }),
      }),
  });
  const choose = async (client: Ref): Promise<void> => {
    const failure = await changer.save(change(client, false));
    if (isApiError(failure, "other_payer")) setAsked(client);
    else if (failure) toastError(failure, label);
  };

  return (
    <>
      {company || (!contact && canEdit && canSee) ? (
        <ClientPicker
          kind="company"
          label={label}
          value={company ?? null}
          canEdit={canEdit && canSee}
          onChoose={(client) => client && void choose(client)}
        />
      ) : (
        <InlineFact label={label}>
          {contact && canSee ? <ClientLink kind="contact" client={contact} /> : name}
        </InlineFact>
      )}
      {company?.name !== name && (
        <InlineText
          label={t`Название плательщика`}
          maxLength={300}
          disabled={!canEdit}
          value={name}
          check={(typed) => (typed === "" ? t`Назовите плательщика` : null)}
          onSave={(typed, seen) =>
            changer.change({
              label: t`Название плательщика`,
              mine: typed,
              shown: (now) => now.payer_name,
              seen,
              send: (known) => sendPayment.edit(known, { payer_name: typed }),
            })
          }
        />
      )}
      <Dialog
        opened={asked !== null}
        onClose={() => setAsked(null)}
        title={t`Плательщик не тот, что в счёте`}
      >
        {asked && (
          <FormFrame
            verb={<Trans>Всё равно сменить</Trans>}
            isBusy={changer.isBusy}
            error={null}
            onCancel={() => setAsked(null)}
            onSubmit={() => changer.choose(change(asked, true), () => setAsked(null))}
          >
            <Text>
              <Trans>
                Счета выставлены не на «{asked.name}». Так бывает, когда платит третье лицо.
              </Trans>
            </Text>
          </FormFrame>
        )}
      </Dialog>
    </>
  );
}
