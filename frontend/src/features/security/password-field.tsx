import "@mantine/core/styles/PasswordInput.layer.css";
import { useLingui } from "@lingui/react/macro";
import { PasswordInput } from "@mantine/core";
import type { ReactNode } from "react";

type Props = {
  label: string;
  name: string;
  isNew?: boolean;
  value: string;
  onChange: (value: string) => void;
  description?: ReactNode;
  error?: ReactNode;
  isFirst?: boolean;
};

export function PasswordField({ label, name, isNew = false, isFirst = false, ...field }: Props) {
  const { t } = useLingui();
  return (
    <PasswordInput
      label={label}
      name={name}
      autoComplete={isNew ? "new-password" : "current-password"}
      description={field.description}
      inputWrapperOrder={["label", "input", "description", "error"]}
      visibilityToggleButtonProps={{ "aria-label": t`Показать пароль` }}
      value={field.value}
      onChange={(event) => field.onChange(event.currentTarget.value)}
      error={field.error}
      data-autofocus={isFirst || undefined}
      required
      withAsterisk={false}
    />
  );
}
