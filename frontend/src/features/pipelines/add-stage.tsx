import { Trans, useLingui } from "@lingui/react/macro";
import { Group, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { StageKind } from "@/shared/api/types";
import { Choice } from "@/shared/ui/choice";
import { WriteButton } from "@/shared/ui/write-button";

type Props = { isBusy: boolean; onAdd: (name: string, kind: StageKind) => void };

const KINDS: StageKind[] = ["open", "won", "lost"];

/** What a stage means is said once, when it is made: the deals on it count on that. */
export function AddStage({ isBusy, onAdd }: Props) {
  const { t } = useLingui();
  const [name, setName] = useState("");
  const [kind, setKind] = useState<StageKind>("open");
  const titles: Record<StageKind, string> = {
    open: t`В работе`,
    won: t`Выиграна`,
    lost: t`Проиграна`,
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === "" || isBusy) return;
    onAdd(name.trim(), kind);
    setName("");
    setKind("open");
  };
  return (
    <form onSubmit={submit}>
      <Group gap="xs" mt="xs">
        <TextInput
          flex="1 1 160px"
          aria-label={t`Новый этап`}
          placeholder={t`Новый этап`}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={100}
        />
        <Choice
          w={130}
          aria-label={t`Что значит новый этап`}
          value={kind}
          data={KINDS.map((value) => ({ value, label: titles[value] }))}
          onChange={(value) => setKind(KINDS.find((known) => known === value) ?? "open")}
        />
        <WriteButton type="submit" variant="default" loading={isBusy}>
          <Trans>Добавить этап</Trans>
        </WriteButton>
      </Group>
    </form>
  );
}
