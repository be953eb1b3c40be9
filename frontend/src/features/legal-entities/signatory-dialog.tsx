import { Trans, useLingui } from "@lingui/react/macro";
import { Checkbox, Group, SimpleGrid, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { kindName } from "@/entities/documents/words";
import { SignerFields } from "@/entities/requisites/signer-fields";
import { useProblems } from "@/entities/requisites/use-problems";
import type { LegalEntity, Signatory, SignatoryInput } from "@/shared/api/types";
import { useDraft } from "@/shared/edit/use-draft";
import { Choice } from "@/shared/ui/choice";
import { DayInput } from "@/shared/ui/day-input";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import {
  officeFrom,
  SIGNED,
  type SignatoryFields,
  signatoryFields,
  signatoryProblems,
  signedKinds,
  toSignatory,
} from "./signatory-model";
import type { WriteAll } from "./whole-list";

type Props = {
  /** Somebody to be changed, somebody new, or nobody. */
  wish: Signatory | "new" | null;
  entity: LegalEntity;
  isBusy: boolean;
  onWrite: WriteAll<SignatoryInput>;
  onClose: () => void;
};

export function SignatoryDialog({ wish, ...rest }: Props) {
  const { t } = useLingui();
  return (
    <Dialog opened={wish !== null} onClose={rest.onClose} title={t`Кто подписывает`} size={600}>
      {wish && <Form {...rest} before={wish === "new" ? null : wish} />}
    </Dialog>
  );
}

type FormProps = Omit<Props, "wish"> & { before: Signatory | null };

function Form({ before, entity, isBusy, onWrite, onClose }: FormProps) {
  const { t } = useLingui();
  const [all] = useState(entity.signatories);
  const place = before ? all.indexOf(before) : all.length;
  const draft = useDraft(
    `signatory.${entity.id}.${before ? place : "new"}`,
    signatoryFields(before),
  );
  const { fields } = draft;
  const [error, setError] = useState<unknown>(null);
  const { problems, isReady, refuse } = useProblems(signatoryProblems(fields));
  const put = (pointer: string, patch: Partial<SignatoryFields>): void => {
    problems.forget(pointer);
    draft.patch(patch);
  };

  const send = async (): Promise<void> => {
    const one = toSignatory(fields);
    const next: SignatoryInput[] = before
      ? all.map((other) => (other === before ? one : other))
      : [...all, one];
    const failure = await onWrite(next, all, () => draft.sent(onClose));
    setError(failure);
    refuse(failure, (pointer) => pointer.replace(`/signatories/${place}`, ""));
  };
  const submit = (): void => {
    setError(null);
    if (isReady()) void send();
  };

  return (
    <FormFrame
      draft={draft}
      verb={<Trans>Сохранить подписанта</Trans>}
      isBusy={isBusy}
      error={error}
      onCancel={onClose}
      onSubmit={submit}
    >
      <Choice
        label={t`В каком качестве`}
        value={fields.office}
        data={[
          { value: "head", label: t`Руководитель` },
          { value: "chief_accountant", label: t`Главный бухгалтер` },
          { value: "proxy", label: t`По доверенности` },
        ]}
        onChange={(value) => put("/", { office: officeFrom(value) })}
        data-autofocus
      />
      <SignerFields
        pointer="/signer"
        signer={fields.signer}
        problems={problems}
        onChange={(signer) => draft.patch({ signer })}
      />
      {fields.office === "proxy" && (
        <>
          <Group gap="sm" grow align="flex-start">
            <TextInput
              label={t`Доверенность №`}
              maxLength={50}
              value={fields.number}
              error={problems.at("/power/number") ?? problems.at("/power")}
              onBlur={() => problems.leave("/power/number")}
              onChange={({ currentTarget }) =>
                put("/power/number", { number: currentTarget.value })
              }
            />
            <DayInput
              label={t`Выдана`}
              value={fields.issued_on}
              error={problems.at("/power/issued_on")}
              onChange={(value) => put("/power/issued_on", { issued_on: value })}
            />
            <DayInput
              label={t`Последний день`}
              clearable
              value={fields.valid_until}
              error={problems.at("/power/valid_until")}
              onChange={(value) => put("/power/valid_until", { valid_until: value })}
            />
          </Group>
          <Text size="sm" c="dimmed">
            <Trans>Без последнего дня доверенность действует год.</Trans>
          </Text>
        </>
      )}
      <Checkbox.Group
        label={t`Какие документы подписывает`}
        description={t`Если ничего не отметить — все. Кто отмечен для вида, подписывает его раньше остальных.`}
        value={fields.kinds}
        error={problems.at("/kinds")}
        onChange={(chosen) => put("/kinds", { kinds: signedKinds(chosen) })}
      >
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="md" mt="xs">
          {SIGNED.map((kind) => (
            <Checkbox key={kind} value={kind} label={kindName(kind)} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
    </FormFrame>
  );
}
