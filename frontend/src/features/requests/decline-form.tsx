import { Trans, useLingui } from "@lingui/react/macro";
import { type LossProps, LossReasonForm } from "@/entities/dictionaries/loss-reason-form";

/** A declined request is a lost deal, so its reason is asked like any other's. */
export function DeclineForm(props: LossProps) {
  const { t } = useLingui();
  return (
    <LossReasonForm
      {...props}
      verb={<Trans>Отклонить заявку</Trans>}
      commentLabel={t`Подробности`}
    />
  );
}
