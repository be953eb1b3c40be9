import { Trans } from "@lingui/react/macro";
import { Combobox, Text, TextInput, useCombobox } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useState } from "react";
import type { Ref } from "@/shared/api/types";
import { ErrorText } from "@/shared/ui/states/error-text";
import type { ClientKind } from "./api";
import { useClientSuggestions } from "./use-client-suggestions";

export type ClientSearchProps = {
  kind: ClientKind;
  label: string;
  placeholder: string;
  /** There is somebody to take away. */
  canClear: boolean;
  onChoose: (client: Ref | null) => void;
  /** Absent for those who may not create clients. */
  onCreate?: ((typed: string) => void) | undefined;
  onCancel: () => void;
};

const NEW = "new";
const NONE = "none";

/** Type, pick, or create what is not there yet. */
export function ClientSearch(props: ClientSearchProps) {
  const { kind, label, placeholder, canClear, onChoose, onCreate, onCancel } = props;
  const [typed, setTyped] = useState("");
  const { suggestions, error, isAnswered } = useClientSuggestions(kind, typed);
  const combobox = useCombobox({ defaultOpened: true });

  const submit = (value: string): void => {
    const found = suggestions.find(({ id }) => id === value);
    if (value === NEW) onCreate?.(typed.trim());
    else if (value === NONE) onChoose(null);
    else if (found) onChoose({ id: found.id, name: found.name });
  };

  const hasNew = onCreate !== undefined && typed.trim() !== "";
  const isEmpty = suggestions.length === 0 && !hasNew && !canClear && !error && !isAnswered;
  return (
    <Combobox store={combobox} onOptionSubmit={submit} width="max-content" position="bottom-start">
      <Combobox.Target>
        <TextInput
          aria-label={label}
          placeholder={placeholder}
          autoComplete="off"
          autoFocus
          miw={200}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onKeyDown={(event) => {
            if (event.code !== "Escape") return;
            event.stopPropagation();
            onCancel();
          }}
          onBlur={onCancel}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={isEmpty} miw={260} maw="min(420px, 92vw)">
        <Combobox.Options mah={320} style={{ overflowY: "auto" }}>
          {suggestions.map(({ id, name, hint }) => (
            <Combobox.Option key={id} value={id}>
              <Text size="sm">{name}</Text>
              {hint && (
                <Text size="xs" c="dimmed">
                  {hint}
                </Text>
              )}
            </Combobox.Option>
          ))}
          {error !== null && (
            <Combobox.Empty>
              <ErrorText error={error} />
            </Combobox.Empty>
          )}
          {isAnswered && suggestions.length === 0 && (
            <Combobox.Empty>
              <Trans>Никого не нашлось</Trans>
            </Combobox.Empty>
          )}
          {hasNew && (
            <Combobox.Option value={NEW}>
              <Text size="sm">
                <IconPlus size={14} aria-hidden /> <Trans>Создать «{typed.trim()}»</Trans>
              </Text>
            </Combobox.Option>
          )}
          {canClear && typed.trim() === "" && (
            <Combobox.Option value={NONE}>
              <Text size="sm">
                <IconX size={14} aria-hidden /> <Trans>Убрать</Trans>
              </Text>
            </Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
