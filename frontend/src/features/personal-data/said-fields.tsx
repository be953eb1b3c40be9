import { useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { Choice } from "@/shared/ui/choice";
import { DayInput } from "@/shared/ui/day-input";
import { isConsentWay, type SaidDraft, WAYS } from "./consent-model";
import { addressLabel, consentWayName } from "./words";

type Props = {
  draft: SaidDraft;
  errors: { [field: string]: string | undefined };
  onChange: (change: Partial<SaidDraft>) => void;
};

/** When, by what and from where the person said so. */
export function SaidFields({ draft, errors, onChange }: Props) {
  const { t } = useLingui();
  return (
    <>
      <DayInput
        label={t`Когда`}
        value={draft.day}
        error={errors["at"]}
        onChange={(day) => onChange({ day })}
      />
      <Choice
        label={t`Как`}
        value={draft.way}
        data={WAYS.map((way) => ({ value: way, label: consentWayName(way) }))}
        onChange={(way) => isConsentWay(way) && onChange({ way })}
      />
      <TextInput
        label={addressLabel(draft.way)}
        description={t`Если известно`}
        maxLength={300}
        value={draft.address}
        error={errors["address"]}
        onChange={({ currentTarget: { value } }) => onChange({ address: value })}
      />
    </>
  );
}
