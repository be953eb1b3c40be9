import "@mantine/core/styles/Kbd.layer.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Group, Kbd, Stack, Text, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { WaysToReach } from "@/entities/clients/ways-to-reach";
import { useCan } from "@/entities/identity/use-me";
import { Money } from "@/entities/money/money";
import { useActions, useShortcut } from "@/shared/actions/registry";
import { useKeyCaps } from "@/shared/actions/use-key-caps";
import type { InboxRequest, RequestWhole } from "@/shared/api/types";
import { formatDateTime, formatDuration } from "@/shared/lib/dates";
import { useIsPhone } from "@/shared/lib/use-is-phone";
import { ErrorText } from "@/shared/ui/states/error-text";
import { WriteButton } from "@/shared/ui/write-button";
import { isAnswered, isObjection, type Target, useAnswer } from "./api";
import { requestActions } from "./request-actions";
import { RequestAge } from "./request-age";
import { RequestDialogs, type Asked } from "./request-dialogs";
import { RequestOutcome } from "./request-outcome";
import { SimilarRecords } from "./similar-records";
import classes from "./requests.module.css";

type Props = {
  whole: RequestWhole;
  /** The request is taken on: on to its deal. */
  onDeal: (dealId: string) => void;
};

/** A request whole, with what can be done about it. */
export function RequestView({ whole, onDeal }: Props) {
  const { request } = whole;
  const isPhone = useIsPhone();
  const canProcess = useCan("requests.process") && request.state === "new";
  const answer = useAnswer(request);
  const [asked, setAsked] = useState<Asked | null>(null);

  const ask = (next: Asked): void => {
    if (answer.isPending) return;
    answer.reset();
    setAsked(next);
  };
  const accept = (): void => {
    if (answer.isPending) return;
    answer.mutate({ kind: "accept" }, { onSuccess: () => onDeal(request.id) });
  };
  const join = (to: Target): void => {
    if (answer.isPending) return;
    answer.mutate(
      { kind: "join", to },
      {
        onSuccess: () => {
          setAsked(null);
          onDeal(to.dealId ?? request.id);
        },
      },
    );
  };
  useActions(
    canProcess
      ? requestActions({
          accept,
          give: () => ask("give"),
          join: () => ask("join"),
          decline: () => ask("decline"),
        })
      : [],
  );
  return (
    <>
      <Stack gap="md">
        <Heading request={request} />
        {isAnswered(answer.error) ? (
          <Alert color="yellow" variant="light" role="alert">
            <Trans>На заявку уже ответили: {answer.error.message}</Trans>
          </Alert>
        ) : (
          !asked &&
          isObjection(answer.error) && (
            <Alert color="red" variant="light" role="alert">
              <ErrorText error={answer.error} />
            </Alert>
          )
        )}
        {whole.source.request_text && (
          <blockquote className={classes["quote"]}>{whole.source.request_text}</blockquote>
        )}
        <Facts whole={whole} />
        {request.state === "new" ? (
          <SimilarRecords similar={whole.similar} canJoin={canProcess} onJoin={join} />
        ) : (
          <RequestOutcome request={request} />
        )}
      </Stack>
      {canProcess && (
        <div className={classes["actions"]}>
          <WriteButton loading={answer.isPending} onClick={accept}>
            <Trans>Принять</Trans>
            {!isPhone && <Hint of="request.accept" />}
          </WriteButton>
          <WriteButton variant="default" onClick={() => ask("join")}>
            <Trans>Присоединить…</Trans>
            {!isPhone && <Hint of="request.join" />}
          </WriteButton>
          <WriteButton variant="default" onClick={() => ask("give")}>
            <Trans>Передать…</Trans>
          </WriteButton>
          <WriteButton variant="subtle" color="red" onClick={() => ask("decline")}>
            <Trans>Отклонить…</Trans>
          </WriteButton>
        </div>
      )}
      <RequestDialogs
        about={request.id}
        asked={asked}
        answer={answer}
        onJoin={join}
        onClose={() => {
          answer.reset();
          setAsked(null);
        }}
      />
    </>
  );
}

function Hint({ of }: { of: string }) {
  const caps = useKeyCaps()(useShortcut(of));
  return (
    <Kbd size="xs" ml={8} aria-hidden>
      {caps.flat().join(" ")}
    </Kbd>
  );
}

function Heading({ request }: { request: InboxRequest }) {
  return (
    <header>
      <Group justify="space-between" wrap="nowrap" align="baseline">
        <Title order={2} size="h3" style={{ overflowWrap: "anywhere" }}>
          {request.title}
        </Title>
        {request.state === "new" && <RequestAge since={request.arrived_at} />}
      </Group>
      <Text size="sm" c="dimmed">
        <Link to="/deals/$dealId" params={{ dealId: request.id }} style={{ color: "inherit" }}>
          <Trans>Сделка № {request.number}</Trans>
        </Link>
        {typeof request.seconds_to_answer === "number" && (
          <>
            {" · "}
            <Trans>ответ через {formatDuration(request.seconds_to_answer)}</Trans>
          </>
        )}
      </Text>
    </header>
  );
}

function Facts({ whole }: { whole: RequestWhole }) {
  const { t } = useLingui();
  const { request, source, contact, company } = whole;
  const marks = [source.utm_source, source.utm_medium, source.utm_campaign, source.utm_term];
  const facts: [string, ReactNode][] = [
    [t`Кто`, contact?.name ?? request.contact?.name],
    [t`Компания`, company?.name ?? request.company?.name],
    [t`Связь`, ways(whole)],
    [t`Сумма`, request.amount === "0.00" ? null : <Money value={request.amount} />],
    [t`Пришла`, formatDateTime(request.arrived_at)],
    [t`Канал`, request.channel.name],
    [t`Сайт`, source.domain],
    [t`Со страницы`, source.referrer],
    [t`Реклама`, marks.filter(Boolean).join(", ")],
  ];
  return (
    <dl className={classes["facts"]}>
      {facts.map(([name, value]) =>
        value ? (
          <div key={name} style={{ display: "contents" }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

function ways({ contact, company }: RequestWhole): ReactNode {
  const phones = [...(contact?.phones ?? []), ...(company?.phones ?? [])];
  const emails = [...(contact?.emails ?? []), ...(company?.emails ?? [])];
  if (phones.length + emails.length === 0) return null;
  return <WaysToReach phones={phones} emails={emails} />;
}
