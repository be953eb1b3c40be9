import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Group, Stack, Text, TextInput, Title } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { ApiError, isApiError } from "@/shared/api/api-error";
import type { SignatureAsked, SignatureOffer } from "@/shared/api/types";
import { formatTime } from "@/shared/lib/dates";
import { ErrorText } from "@/shared/ui/states/error-text";
import { WriteButton } from "@/shared/ui/write-button";
import { useSigning } from "./api";
import { FileHash } from "./file-hash";
import { digitsOf, isCode } from "./signing-model";

/** Of these the field says it. */
const OF_CODE = new Set(["signature_code_wrong", "signature_code_spent"]);

type Props = { token: string; offer: SignatureOffer };

/** Whoever the agreement names gets a code by mail and types it here. */
export function SigningForm({ token, offer }: Props) {
  const { t } = useLingui();
  const { ask, sign } = useSigning(token);
  // What was sent stays in sight while the next one is asked for.
  const [asked, setAsked] = useState<SignatureAsked | null>(null);
  const [code, setCode] = useState("");
  const [isTried, setTried] = useState(false);
  const { signer, email_hint: hint } = offer;
  const isOfCode = sign.error instanceof ApiError && OF_CODE.has(sign.error.code);
  const failure = ask.error ?? (isOfCode ? null : sign.error);
  const send = (): void =>
    ask.mutate(undefined, {
      onSuccess: (sent) => {
        setAsked(sent);
        setCode("");
        setTried(false);
        sign.reset();
      },
    });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (isCode(code)) sign.mutate(digitsOf(code));
  };
  const said = isOfCode ? (
    <ErrorText error={sign.error} />
  ) : (
    isTried && !isCode(code) && t`Шесть цифр из письма`
  );
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="sm" align="flex-start">
        <Title order={2} size="h4">
          <Trans>Подписать</Trans>
        </Title>
        <Text size="sm" style={{ overflowWrap: "anywhere" }}>
          <Trans>
            Подписывает {signer}. Код придёт на {hint}.
          </Trans>
        </Text>
        <div role="status">
          {asked && <OnItsWay hint={asked.email_hint} ends={asked.ends_at} />}
        </div>
        {asked && (
          <>
            <TextInput
              label={t`Код из письма`}
              autoComplete="one-time-code"
              inputMode="numeric"
              maxLength={20}
              w={220}
              autoFocus
              value={code}
              error={said}
              onChange={({ currentTarget }) => {
                setCode(currentTarget.value);
                if (sign.isError) sign.reset();
              }}
            />
            <FileHash hash={asked.file_sha256} />
          </>
        )}
        {failure !== null && !isApiError(failure, "not_signable") && (
          <Alert color="red" variant="light" role="alert">
            <ErrorText error={failure} />
          </Alert>
        )}
        <Group gap="xs">
          {asked && (
            <WriteButton type="submit" loading={sign.isPending}>
              <Trans>Подписать</Trans>
            </WriteButton>
          )}
          <WriteButton
            variant={asked ? "default" : "filled"}
            loading={ask.isPending}
            onClick={send}
          >
            {asked ? <Trans>Отправить код ещё раз</Trans> : <Trans>Получить код</Trans>}
          </WriteButton>
        </Group>
      </Stack>
    </form>
  );
}

function OnItsWay({ hint, ends }: { hint: string; ends: string }) {
  const until = formatTime(Date.parse(ends));
  return (
    <Text size="sm">
      <Trans>
        Код отправлен на {hint}, действует до {until}. Вводя код, вы подписываете этот документ.
      </Trans>
    </Text>
  );
}
