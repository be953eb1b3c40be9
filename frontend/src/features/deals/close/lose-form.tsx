import { Trans, useLingui } from "@lingui/react/macro";
import { type LossProps, LossReasonForm } from "@/entities/dictionaries/loss-reason-form";

export function LoseForm(props: LossProps) {
  const { t } = useLingui();
  return (
    <LossReasonForm
      {...props}
      verb={<Trans>Записать отказ</Trans>}
      commentLabel={t`Что сказал клиент`}
    />
  );
}
