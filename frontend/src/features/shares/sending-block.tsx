import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconCopy, IconLink, IconLinkOff, IconMail } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import type { DealDocument, DocumentLetter, DocumentShare } from "@/shared/api/types";
import { formatDateTime, formatDay } from "@/shared/lib/dates";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import { toastDone, toastError } from "@/shared/ui/toast";
import { WriteButton } from "@/shared/ui/write-button";
import { shareQueries, useSending } from "./api";

// Few are signed so.
const SignatureNote = lazy(async () => ({
  default: (await import("./signing/signature-note")).SignatureNote,
}));

const LetterDialog = lazy(async () => ({
  default: (await import("./letter-dialog")).LetterDialog,
}));

type Props = { document: DealDocument; canSend: boolean };

/** The way of an issued document to its client: letters, the public page, what the client said. */
export function SendingBlock({ document, canSend }: Props) {
  const { t } = useLingui();
  const sending = useQuery(shareQueries.sending(document.id));
  const { open, revoke } = useSending(document.id);
  const [isWriting, setWriting] = useState(false);
  const [isCopyFailed, setCopyFailed] = useState(false);
  const isIssued = document.stage === "issued";
  const copy = async (link: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      setCopyFailed(false);
      toastDone(<Trans>Ссылка скопирована</Trans>);
    } catch {
      setCopyFailed(true);
    }
  };
  const fail = (error: unknown): void => toastError(error, <Trans>Ссылка не изменилась</Trans>);

  return (
    <Stack gap="sm">
      <h2 style={{ margin: 0, fontSize: "var(--mantine-font-size-md)" }}>
        <Trans>Клиенту</Trans>
      </h2>
      <QueryView query={sending} skeleton={<SkeletonLines count={2} />}>
        {({ share, letters, signature }) => (
          <Stack gap="sm">
            {signature && (
              <Suspense fallback={<SkeletonLines count={1} />}>
                <SignatureNote document={document} signature={signature} />
              </Suspense>
            )}
            {share?.answer && <AnswerNote answer={share.answer} />}
            {isIssued && canSend && (
              <Group gap="xs">
                <WriteButton
                  leftSection={<IconMail size={16} aria-hidden />}
                  onClick={() => setWriting(true)}
                >
                  <Trans>Отправить по почте</Trans>
                </WriteButton>
                {share?.is_good ? (
                  <>
                    <Button
                      variant="default"
                      leftSection={<IconCopy size={16} aria-hidden />}
                      onClick={() => void copy(share.link)}
                    >
                      <Trans>Скопировать ссылку</Trans>
                    </Button>
                    <WriteButton
                      variant="default"
                      leftSection={<IconLinkOff size={16} aria-hidden />}
                      loading={revoke.isPending}
                      onClick={() => revoke.mutate(undefined, { onError: fail })}
                    >
                      <Trans>Отозвать ссылку</Trans>
                    </WriteButton>
                  </>
                ) : (
                  <WriteButton
                    variant="default"
                    leftSection={<IconLink size={16} aria-hidden />}
                    loading={open.isPending}
                    onClick={() => open.mutate(undefined, { onError: fail })}
                  >
                    <Trans>Ссылка для клиента</Trans>
                  </WriteButton>
                )}
              </Group>
            )}
            {isCopyFailed && (
              <Text size="sm" c="var(--mantine-color-error)" role="alert">
                <Trans>Скопировать не получилось: выделите ссылку сами</Trans>
              </Text>
            )}
            {share && <ShareState share={share} />}
            {letters.length > 0 && (
              <Stack gap={4} role="list" aria-label={t`Письма с документом`}>
                {letters.map((letter) => (
                  <LetterRow key={letter.id} letter={letter} />
                ))}
              </Stack>
            )}
            {!share && letters.length === 0 && (
              <Text size="sm" c="dimmed">
                <Trans>Клиенту ещё не отправляли.</Trans>
              </Text>
            )}
          </Stack>
        )}
      </QueryView>
      {isWriting && (
        <Suspense fallback={null}>
          <LetterDialog document={document} onClose={() => setWriting(false)} />
        </Suspense>
      )}
    </Stack>
  );
}

function ShareState({ share }: { share: DocumentShare }) {
  const day = formatDay(share.last_day);
  const seen = share.seen_last_at && formatDateTime(share.seen_last_at);
  return (
    <Text size="sm" style={{ overflowWrap: "anywhere" }}>
      {share.is_good ? (
        <Trans>
          Ссылка действует по {day}: {share.link}
        </Trans>
      ) : (
        <Trans>Ссылка действовала по {day}.</Trans>
      )}{" "}
      {seen ? (
        <Trans>Клиент открывал документ {seen}.</Trans>
      ) : (
        <Trans>Клиент документ не открывал.</Trans>
      )}
    </Text>
  );
}

function AnswerNote({ answer }: { answer: NonNullable<DocumentShare["answer"]> }) {
  const { name } = answer;
  const at = formatDateTime(answer.at);
  return (
    <Alert color={answer.accepted ? "teal" : "red"} variant="light">
      <Text size="sm" fw={600}>
        {answer.accepted ? (
          <Trans>
            Клиент принял: {name}, {at}
          </Trans>
        ) : (
          <Trans>
            Клиент отклонил: {name}, {at}
          </Trans>
        )}
      </Text>
      {answer.comment && (
        <Text size="sm" style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
          {answer.comment}
        </Text>
      )}
    </Alert>
  );
}

function LetterRow({ letter }: { letter: DocumentLetter }) {
  const { to } = letter;
  const at = formatDateTime(letter.settled_at ?? letter.created_at);
  return (
    <Text size="sm" role="listitem" style={{ overflowWrap: "anywhere" }}>
      {letter.state === "sent" && (
        <Trans>
          Письмо ушло на {to}, {at}
        </Trans>
      )}
      {letter.state === "waits" && (
        <Trans>
          Письмо на {to} отправляется, {at}
        </Trans>
      )}
      {letter.state === "failed" && (
        <>
          <Trans>
            Письмо на {to} не ушло, {at}.
          </Trans>{" "}
          <Failure why={letter.failure ?? null} />
        </>
      )}
    </Text>
  );
}

function Failure({ why }: { why: DocumentLetter["failure"] | null }) {
  if (why === "refused") return <Trans>Почтовый сервер не принимает писем на этот адрес.</Trans>;
  if (why === "unreachable") return <Trans>Почтовый сервер не отвечал.</Trans>;
  if (why === "unconfirmed") return <Trans>Отправитель не подтвердил свой адрес.</Trans>;
  return why === "cancelled" ? <Trans>Документ аннулировали раньше.</Trans> : null;
}
