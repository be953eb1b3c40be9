import { Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { kindName } from "@/entities/documents/words";
import { FirmFilter } from "@/entities/own-firms/firm-filter";
import type { DocumentKind } from "@/shared/api/types";
import { dayOf } from "@/shared/lib/dates";
import { saveFile } from "@/shared/lib/save-file";
import { Choice } from "@/shared/ui/choice";
import { DayRange } from "@/shared/ui/day-range";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { toastDone } from "@/shared/ui/toast";
import { ToggleChips } from "@/shared/ui/toggle-chips";
import { type ExportWish, takeFile } from "./api";
import { endingOf, isFormat, kindsOf, usualDraft, wishOf } from "./export-model";

type Props = { opened: boolean; onClose: () => void };

/** Which documents, of what days, in what format. */
export function ExportDialog({ opened, onClose }: Props) {
  const { t } = useLingui();
  const [draft, setDraft] = useState(() => usualDraft(dayOf(new Date())));
  const put = (change: Partial<typeof draft>): void => setDraft({ ...draft, ...change });
  const take = useMutation({
    mutationFn: (wish: ExportWish) => takeFile.ofPeriod(wish),
    onSuccess: ({ name, blob }, { format }) => {
      saveFile(name ?? `documents.${endingOf(format)}`, blob);
      toastDone(<Trans>Файл в загрузках</Trans>);
      onClose();
    },
  });
  const submit = (): void => {
    const wish = wishOf(draft);
    if (wish) take.mutate(wish);
  };
  const known = kindsOf(draft.format);
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Выгрузка для бухгалтера`}>
      <FormFrame
        verb={<Trans>Выгрузить</Trans>}
        isBusy={take.isPending}
        error={take.error}
        onCancel={onClose}
        onSubmit={submit}
      >
        <Choice
          label={t`Формат`}
          value={draft.format}
          data={[
            { value: "xlsx", label: t`Реестр, XLSX` },
            { value: "commerceml", label: t`CommerceML для 1С: торговые конфигурации` },
            { value: "enterprise_data", label: t`EnterpriseData для 1С:Бухгалтерии 3.0` },
            { value: "xml", label: t`XML для ЭДО: УПД и счета-фактуры в архиве` },
            { value: "zip", label: t`Сами документы: PDF в архиве` },
          ]}
          onChange={(format) => isFormat(format) && put({ format })}
        />
        <DayRange
          names={{
            from: t`Дата: с`,
            to: t`Дата: по`,
            fromHint: t`с`,
            toHint: t`по`,
            toLabel: t`по`,
          }}
          from={draft.from ?? undefined}
          to={draft.to ?? undefined}
          isForm
          onChange={put}
        />
        <FirmFilter value={draft.firm} isForm onChange={(firm) => put({ firm })} />
        <ToggleChips
          label={t`Виды документов`}
          data={known.map((kind) => ({ value: kind, label: kindName(kind) }))}
          value={draft.kinds}
          onChange={(kinds) =>
            put({ kinds: known.filter((kind: DocumentKind) => kinds.includes(kind)) })
          }
        />
        <Text size="sm" c="dimmed">
          {draft.format === "xml" ? (
            <Trans>
              Черновики не выгружаются. Документы, которым для формата ФНС чего-то не хватает,
              перечислены в файле «Не выгружены.txt» в том же архиве.
            </Trans>
          ) : (
            <Trans>Черновики не выгружаются.</Trans>
          )}
        </Text>
      </FormFrame>
    </Dialog>
  );
}
