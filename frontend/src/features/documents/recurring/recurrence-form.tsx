import { Trans, useLingui } from "@lingui/react/macro";
import { Checkbox, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { kindName, titleOf } from "@/entities/documents/words";
import { useOwnFirms } from "@/entities/own-firms/api";
import { ApiError } from "@/shared/api/api-error";
import type { Deal, Recurrence } from "@/shared/api/types";
import type { Draft } from "@/shared/edit/use-draft";
import { Choice } from "@/shared/ui/choice";
import { FormFrame } from "@/shared/ui/form-frame";
import type { Counted } from "../model";
import { ContractChoice } from "./contract-choice";
import { type Fields, kindsIn, problemsOf, RECURRING } from "./recurrence-model";
import { RecurrenceLines } from "./recurrence-lines";
import { ScheduleFields } from "./schedule-fields";

type Props = {
  deal: Deal;
  /** As they were when the person began; null: new ones. */
  known: Recurrence | null;
  /** The lines that the server has counted. */
  seen: Counted;
  draft: Draft<Fields>;
  isBusy: boolean;
  error: unknown;
  onChange: () => void;
  onCancel: () => void;
  onSubmit: (fields: Fields, firmName: string) => void;
};

/** What is made, by whom, upon what, when, and of which lines. */
export function RecurrenceForm(props: Props) {
  const { deal, known, seen, draft, isBusy, error, onChange, onCancel, onSubmit } = props;
  const { t } = useLingui();
  const firms = useOwnFirms();
  const [isTried, setTried] = useState(false);
  const offered = firms.filter((firm) => !firm.archived_at || firm.id === draft.fields.firm);
  const firm = draft.fields.firm || (offered[0]?.id ?? "");
  const fields = { ...draft.fields, firm };
  const problems = isTried ? problemsOf(fields) : [];
  // The objections of the last answer; whatever is typed after it is not refused yet.
  const objections = error instanceof ApiError ? error.fields : [];
  const refused = new Map(
    objections.map(({ pointer, message }) => [
      pointer.replace(/^\/kinds\/\d+$/, "/kinds"),
      message,
    ]),
  );
  const put = (change: Partial<Fields>): void => {
    draft.patch(change);
    onChange();
  };
  const submit = (): void => {
    setTried(true);
    const chosen = offered.find(({ id }) => id === firm);
    if (problemsOf(fields).length === 0) {
      onSubmit(fields, chosen?.name ?? known?.legal_entity.name ?? "");
    }
  };
  const contract = known?.contract ?? null;
  const isFirmFixed = fields.contract !== "";
  const firmError =
    refused.get("/legal_entity_id") ??
    (problems.includes("firm") && t`Сначала добавьте свою организацию в настройках`);
  return (
    <FormFrame
      verb={known ? <Trans>Сохранить</Trans> : <Trans>Настроить</Trans>}
      draft={draft}
      isBusy={isBusy}
      error={error}
      objection={problems.length > 0}
      onCancel={onCancel}
      onSubmit={submit}
    >
      <Checkbox.Group
        label={t`Что создавать`}
        value={fields.kinds}
        error={refused.get("/kinds") ?? (problems.includes("kinds") && t`Выберите хотя бы один`)}
        onChange={(chosen) => put({ kinds: kindsIn(chosen) })}
      >
        <Group gap="md" mt={4}>
          {RECURRING.map((kind) => (
            <Checkbox
              key={kind}
              value={kind}
              label={kindName(kind)}
              data-pointer={kind === "invoice" ? "/kinds" : undefined}
            />
          ))}
        </Group>
      </Checkbox.Group>
      <Group gap="sm" align="flex-start" grow preventGrowOverflow={false}>
        {contract ? (
          <Stack gap={2}>
            <Text size="sm" fw={500}>
              <Trans>Договор</Trans>
            </Text>
            <Text size="sm">{titleOf(contract)}</Text>
          </Stack>
        ) : (
          !known && (
            <ContractChoice
              deal={deal}
              value={fields.contract}
              error={refused.get("/contract_id") ?? refused.get("/deal_id")}
              onChange={(chosen) =>
                put(
                  chosen
                    ? { contract: chosen.id, firm: chosen.legal_entity.id }
                    : { contract: "", firm: "" },
                )
              }
            />
          )
        )}
        {offered.length > 1 ? (
          <Choice
            label={t`Наша организация`}
            value={firm}
            disabled={isFirmFixed}
            {...(isFirmFixed && { description: t`Как в договоре` })}
            data={offered.map(({ id: value, name: label }) => ({ value, label }))}
            data-pointer="/legal_entity_id"
            error={firmError}
            onChange={(value) => put({ firm: value })}
          />
        ) : (
          firmError && (
            <Text size="sm" c="var(--mantine-color-error)" role="alert">
              {firmError}
            </Text>
          )
        )}
      </Group>
      <ScheduleFields fields={fields} problems={problems} refused={refused} onChange={put} />
      <RecurrenceLines
        fields={fields}
        seen={seen}
        isTried={isTried}
        refused={refused}
        onChange={put}
      />
    </FormFrame>
  );
}
