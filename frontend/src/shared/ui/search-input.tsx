import { useLingui } from "@lingui/react/macro";
import { CloseButton, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";

type Props = {
  label: string;
  placeholder: string;
  value: string;
  onSearch: (q: string) => void;
};

const PAUSE_MS = 250;

/** Asks after a short pause in typing; Enter asks at once. */
export function SearchInput({ label, placeholder, value, onSearch }: Props) {
  const { t } = useLingui();
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  const search = useDebouncedCallback(onSearch, PAUSE_MS);
  // The address has changed under the field: «back» was pressed, or the search was reset.
  if (known !== value) {
    setKnown(value);
    if (value !== typed.trim()) setTyped(value);
  }
  const change = (text: string): void => {
    setTyped(text);
    search(text.trim());
  };
  return (
    <TextInput
      type="search"
      role="searchbox"
      aria-label={label}
      placeholder={placeholder}
      w="100%"
      maw={420}
      maxLength={200}
      value={typed}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        typed !== "" && (
          <CloseButton size="sm" aria-label={t`Очистить поиск`} onClick={() => change("")} />
        )
      }
      onChange={(event) => change(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.code === "Enter") search.flush();
      }}
    />
  );
}
