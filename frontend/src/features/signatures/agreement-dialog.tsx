import { Trans, useLingui } from "@lingui/react/macro";
import { Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { newKey } from "@/shared/api/if-match";
import type { DealDocument } from "@/shared/api/types";
import { fieldProblems } from "@/shared/edit/field-problems";
import { useUnsent } from "@/shared/edit/use-unsent";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { toastDone } from "@/shared/ui/toast";
import { bodyOf, problemsOf, type SignerFields } from "./agreement-model";
import { agreementQueries, useAgreements } from "./api";

type Props = { opened: boolean; document: DealDocument; onClose: () => void };

/** Who signs for the client from now on, and where their codes go. */
export function AgreementDialog({ opened, document, onClose }: Props) {
  const { t } = useLingui();
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Соглашение об электронной подписи`}>
      {opened && <Form document={document} onClose={onClose} />}
    </Dialog>
  );
}

function Form({ document, onClose }: Omit<Props, "opened">) {
  const { t } = useLingui();
  const known = useQuery(agreementQueries.signer(document));
  const [typed, setTyped] = useState<Partial<SignerFields>>({});
  const [isTried, setTried] = useState(false);
  const [key, setKey] = useState(newKey);
  const { register } = useAgreements();
  const fields: SignerFields = { signer: "", post: "", email: "", ...known.data, ...typed };
  const problems = isTried ? problemsOf(fields) : [];
  const refused = fieldProblems(register.error);
  useUnsent(() => Object.keys(typed).length > 0 && !register.isSuccess);
  const put = (change: Partial<SignerFields>): void => {
    setTyped({ ...typed, ...change });
    if (!register.error) return;
    register.reset();
    setKey(newKey());
  };
  const submit = (): void => {
    setTried(true);
    if (problemsOf(fields).length > 0) return;
    register.mutate(
      { body: bodyOf(document.id, fields), key },
      {
        onSuccess: () => {
          toastDone(<Trans>Соглашение действует: клиент может подписывать кодом</Trans>);
          onClose();
        },
      },
    );
  };
  return (
    <FormFrame
      verb={<Trans>Ввести в действие</Trans>}
      isBusy={register.isPending}
      error={register.error}
      onCancel={onClose}
      onSubmit={submit}
    >
      <Text size="sm">
        <Trans>
          С этого дня клиент сможет подписывать документы на их страницах кодом из письма. Так не
          подписываются счета-фактуры и УПД со статусом 1.
        </Trans>
      </Text>
      <TextInput
        label={t`Кто подписывает`}
        placeholder={t`Петров Иван Сергеевич`}
        maxLength={200}
        value={fields.signer}
        error={refused["signer"] ?? (problems.includes("signer") && t`Назовите подписанта`)}
        onChange={({ currentTarget }) => put({ signer: currentTarget.value })}
        data-autofocus
      />
      <TextInput
        label={t`Должность`}
        placeholder={t`Генеральный директор`}
        maxLength={200}
        value={fields.post}
        error={refused["post"]}
        onChange={({ currentTarget }) => put({ post: currentTarget.value })}
      />
      <TextInput
        label={t`Эл. почта подписанта`}
        description={t`Та, что названа в соглашении: на неё придут коды`}
        type="email"
        inputMode="email"
        maxLength={254}
        value={fields.email}
        error={refused["email"] ?? (problems.includes("email") && t`Адрес как в соглашении`)}
        onChange={({ currentTarget }) => put({ email: currentTarget.value })}
      />
    </FormFrame>
  );
}
