import { useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { ToggleChips } from "@/shared/ui/toggle-chips";

type Props = {
  users: { id: string; name: string }[];
  value: string[];
  error: string | undefined;
  onChange: (value: string[]) => void;
};

/** Of more colleagues than these one is looked for by name. */
const MANY = 12;

export function RecipientsField({ users, value, error, onChange }: Props) {
  const { t } = useLingui();
  const [wanted, setWanted] = useState("");
  // Whoever types no dots finds the name that has them.
  const plain = (text: string): string =>
    text.trim().toLowerCase().normalize("NFD").replaceAll(/\p{M}/gu, "");
  const found = users.filter(
    ({ id, name }) => value.includes(id) || plain(name).includes(plain(wanted)),
  );
  return (
    <>
      {users.length > MANY && (
        <TextInput
          label={t`Найти сотрудника`}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
      )}
      <ToggleChips
        label={t`Кому`}
        data={found.map(({ id, name }) => ({ value: id, label: name }))}
        value={value}
        error={error}
        onChange={onChange}
      />
    </>
  );
}
