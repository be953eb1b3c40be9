import { useIsOnline } from "../lib/use-is-online";
import { Choice } from "./choice";
import classes from "./inline-text.module.css";

type Props = {
  label: string;
  value: string | null;
  data: { value: string; label: string }[];
  /** May be left empty. */
  clearable?: boolean;
  disabled?: boolean;
  onSave: (id: string | null) => void;
};

/** A choice made in place; picking saves. */
export function InlineSelect({
  label,
  value,
  data,
  clearable = false,
  disabled = false,
  onSave,
}: Props) {
  const isOnline = useIsOnline();
  const isEmptyShown = clearable || value === null;
  return (
    <Choice
      label={label}
      variant="unstyled"
      classNames={{ input: classes["input"], label: classes["label"] }}
      value={value ?? ""}
      data={[...(isEmptyShown ? [{ value: "", label: "—" }] : []), ...data]}
      disabled={disabled || !isOnline}
      onChange={(id) => onSave(id || null)}
    />
  );
}
