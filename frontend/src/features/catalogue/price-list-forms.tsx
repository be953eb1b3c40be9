import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { priceListQueries } from "@/entities/catalogue/api";
import { newKey } from "@/shared/api/if-match";
import type { PriceList } from "@/shared/api/types";
import { fieldProblems } from "@/shared/edit/field-problems";
import { type Draft, useDraft } from "@/shared/edit/use-draft";
import { ConflictDialog } from "@/shared/ui/conflict-dialog";
import { FormFrame, type FrameProps } from "@/shared/ui/form-frame";
import { sendPriceList } from "./api";
import { useListedChange } from "./use-listed-change";
import { useRefresh } from "./use-refresh";

export function CreatePriceList({ onCancel }: { onCancel: () => void }) {
  const { t } = useLingui();
  const refresh = useRefresh();
  const [key, setKey] = useState(newKey);
  const draft = useDraft("price-list.new", { name: "" });
  const create = useMutation({
    mutationFn: (name: string) => sendPriceList.create(name, key),
    onSuccess: () => {
      draft.sent(draft.clear);
      setKey(newKey());
    },
    onSettled: refresh,
  });
  return (
    <NameForm
      // A new field for the next one, without the objections to the last.
      key={key}
      draft={draft}
      label={t`Новый прайс-лист`}
      verb={<Trans>Создать прайс-лист</Trans>}
      isBusy={create.isPending}
      error={create.error}
      onCancel={onCancel}
      onSubmit={create.mutate}
    />
  );
}

export function RenamePriceList({ list, onDone }: { list: PriceList; onDone: () => void }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const lists = useQuery(priceListQueries.list());
  const changer = useListedChange<PriceList>(list.id, lists.data, () =>
    queries.fetchQuery({ ...priceListQueries.list(), staleTime: 0 }),
  );
  const draft = useDraft(`price-list.${list.id}`, { name: list.name });
  const [error, setError] = useState<unknown>(null);
  const save = async (name: string): Promise<void> => {
    setError(null);
    const failure = await changer.save(
      {
        label: t`Прайс-лист`,
        mine: name,
        shown: (now) => now.name,
        seen: list.name,
        send: (known) => sendPriceList.rename(known, name),
      },
      () => draft.sent(onDone),
    );
    setError(failure);
  };
  return (
    <>
      <NameForm
        draft={draft}
        label={t`Название прайс-листа`}
        verb={<Trans>Переименовать</Trans>}
        isBusy={changer.isBusy}
        error={error}
        onCancel={onDone}
        onSubmit={(name) => void save(name)}
      />
      <ConflictDialog
        conflict={changer.conflict}
        onKeepTheirs={changer.keepTheirs}
        onWriteMine={changer.writeMine}
      />
    </>
  );
}

type NameProps = FrameProps & {
  draft: Draft<{ name: string }>;
  label: string;
  verb: ReactNode;
  onSubmit: (name: string) => void;
};

function NameForm({ draft, label, verb, onSubmit, ...frame }: NameProps) {
  const { t } = useLingui();
  const [isTried, setTried] = useState(false);
  const typed = draft.fields.name.trim();
  const submit = (): void => {
    setTried(true);
    if (typed !== "") onSubmit(typed);
  };
  return (
    <FormFrame {...frame} draft={draft} verb={verb} onSubmit={submit}>
      <TextInput
        label={label}
        placeholder={t`Опт`}
        maxLength={80}
        value={draft.fields.name}
        error={
          fieldProblems(frame.error)["name"] ?? (isTried && typed === "" && t`Назовите прайс-лист`)
        }
        onChange={(event) => draft.patch({ name: event.currentTarget.value })}
      />
    </FormFrame>
  );
}
