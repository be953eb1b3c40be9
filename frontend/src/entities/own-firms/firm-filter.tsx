import { useLingui } from "@lingui/react/macro";
import { Choice } from "@/shared/ui/choice";
import { useOwnFirms } from "./api";

type Props = {
  value: string | undefined;
  /** In a form its name stands above it. */
  isForm: boolean;
  onChange: (firm: string) => void;
};

/** Of which own firm a list is; where there is one there is nothing to choose. */
export function FirmFilter({ value, isForm, onChange }: Props) {
  const { t } = useLingui();
  const firms = useOwnFirms();
  const name = t`Наша организация`;
  if (firms.length < 2) return null;
  return (
    <Choice
      {...(isForm ? { label: name } : { "aria-label": name })}
      value={value ?? ""}
      data={[
        { value: "", label: t`Все организации` },
        ...firms.map(({ id, name: label }) => ({ value: id, label })),
      ]}
      onChange={onChange}
    />
  );
}
