import { useLingui } from "@lingui/react/macro";
import type { PartyForm } from "@/shared/api/types";
import { Choice } from "@/shared/ui/choice";

type Props = { value: PartyForm; isFirst?: boolean; onChange: (form: PartyForm) => void };

/** What a party is before the law: its form decides which numbers it has. */
export function FormChoice({ value, isFirst, onChange }: Props) {
  const { t } = useLingui();
  return (
    <Choice
      label={t`Кто это`}
      value={value}
      data={[
        { value: "organisation", label: t`Организация` },
        { value: "sole_trader", label: t`ИП` },
        { value: "person", label: t`Физлицо` },
      ]}
      onChange={(chosen) =>
        onChange(chosen === "sole_trader" || chosen === "person" ? chosen : "organisation")
      }
      {...(isFirst && { "data-autofocus": true })}
    />
  );
}
