import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Button, Group, Stack, Text, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { IconDownload } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import { Money } from "@/entities/money/money";
import { AnswerForm } from "@/features/shares/answer-form";
import { shareQueries } from "@/features/shares/api";
import { isApiError } from "@/shared/api/api-error";
import type { DocumentFace } from "@/shared/api/types";
import { formatDateTime, formatDay } from "@/shared/lib/dates";
import { saveFile } from "@/shared/lib/save-file";
import { PlainTable } from "@/shared/ui/plain-table";
import { useDocumentTitle } from "@/shared/ui/page";
import { ErrorText } from "@/shared/ui/states/error-text";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { toastError } from "@/shared/ui/toast";
import classes from "./shared-document.module.css";

// Most documents are something else.
const SettlementTable = lazy(async () => ({
  default: (await import("./settlement-table")).SettlementTable,
}));

// Few clients have agreed to sign so.
const Signing = lazy(async () => ({
  default: (await import("@/features/shares/signing/signing")).Signing,
}));

const ScanForm = lazy(async () => ({
  default: (await import("@/features/shares/scan-form")).ScanForm,
}));

/** A document as its client sees it, without a login. */
export function SharedDocumentScreen({ token }: { token: string }) {
  const { t } = useLingui();
  const face = useQuery({ ...shareQueries.face(token), enabled: token !== "" });
  useDocumentTitle(face.data?.title ?? t`Документ`);
  const isSpent = token === "" || isApiError(face.error, "link_spent");
  return (
    <main className={classes["page"]}>
      {isSpent ? (
        <Stack gap="sm">
          <Title order={1} size="h2">
            <Trans>Ссылка больше не действует</Trans>
          </Title>
          <Text>
            <Trans>Она отозвана или устарела. Попросите отправителя прислать новую.</Trans>
          </Text>
        </Stack>
      ) : face.isError ? (
        <Stack gap="sm" align="flex-start">
          <Text role="alert">
            <ErrorText error={face.error} />
          </Text>
          <Button onClick={() => void face.refetch()}>
            <Trans>Повторить</Trans>
          </Button>
        </Stack>
      ) : face.data ? (
        <Paper face={face.data} token={token} />
      ) : (
        <SkeletonLines count={6} />
      )}
    </main>
  );
}

/** What an own template makes is DOCX where the server has no program for PDF. */
const PDF = "application/pdf";

type Props = { face: DocumentFace; token: string };

function Paper({ face, token }: Props) {
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: () => queries.fetchQuery(shareQueries.pdf(token)),
    onSuccess: (blob) => saveFile(`${face.title}.${blob.type === PDF ? "pdf" : "docx"}`, blob),
    onError: (error) => toastError(error, <Trans>Файл не загрузился</Trans>),
  });
  const payBy = face.pay_by && formatDay(face.pay_by);
  const validUntil = face.valid_until && formatDay(face.valid_until);
  // What an исправление has replaced holds no more than what is void.
  const isLive = !face.is_cancelled && !face.is_amended;
  return (
    <Stack gap="md">
      <Title order={1} size="h2">
        {face.title}
      </Title>
      {face.is_cancelled && (
        <Alert color="red" variant="light">
          <Trans>Документ аннулирован: не платите и не подписывайте его.</Trans>
        </Alert>
      )}
      {face.is_amended && (
        <Alert color="yellow" variant="light">
          <Trans>Документ исправлен: действует исправление, попросите его у отправителя.</Trans>
        </Alert>
      )}
      {face.answer && <Answered answer={face.answer} />}
      <dl className={classes["sides"]}>
        <dt>
          <Trans>От кого</Trans>
        </dt>
        <dd>
          <Side side={face.seller} />
        </dd>
        <dt>
          <Trans>Кому</Trans>
        </dt>
        <dd>
          <Side side={face.buyer} />
        </dd>
      </dl>
      <Group>
        <Button
          leftSection={<IconDownload size={16} aria-hidden />}
          loading={save.isPending}
          onClick={() => save.mutate()}
        >
          <Trans>Скачать документ</Trans>
        </Button>
      </Group>
      {(face.signing || face.signature) && (
        <Suspense fallback={<SkeletonLines count={2} />}>
          <Signing token={token} face={face} />
        </Suspense>
      )}
      {(face.takes_scans || face.scans.length > 0) && (
        <Suspense fallback={<SkeletonLines count={2} />}>
          <ScanForm token={token} face={face} />
        </Suspense>
      )}
      {face.introduction && <Text className={classes["words"]}>{face.introduction}</Text>}
      {face.correction && <Correction correction={face.correction} />}
      {face.lines.length > 0 && <Lines face={face} />}
      {face.settlement && (
        <Suspense fallback={<SkeletonLines count={4} />}>
          <SettlementTable face={face} settlement={face.settlement} />
        </Suspense>
      )}
      {payBy && isLive && (
        <Text>
          <Trans>Оплатить до {payBy}</Trans>
        </Text>
      )}
      {validUntil && (
        <Text>
          <Trans>Действует до {validUntil}</Trans>
        </Text>
      )}
      {face.terms && <Text className={classes["words"]}>{face.terms}</Text>}
      {placed(face.paragraphs).map(({ place, one }) => (
        <Text key={place} className={classes["words"]}>
          {one}
        </Text>
      ))}
      {face.may_be_answered && isLive && <AnswerForm token={token} />}
    </Stack>
  );
}

/** What is read once and never reordered is known by its place. */
function placed<T>(all: T[]): { place: number; one: T }[] {
  return all.map((one, index) => ({ place: index + 1, one }));
}

function Side({ side }: { side: DocumentFace["seller"] }) {
  const { name, inn } = side;
  return inn ? (
    <Trans>
      {name}, ИНН {inn}
    </Trans>
  ) : (
    name
  );
}

/** What a КСФ or УКД changes. */
function Correction({ correction }: { correction: NonNullable<DocumentFace["correction"]> }) {
  const { before, after, difference } = correction;
  return (
    <dl className={classes["sides"]}>
      <dt>
        <Trans>Было</Trans>
      </dt>
      <dd>
        <Money value={before} />
      </dd>
      <dt>
        <Trans>Стало</Trans>
      </dt>
      <dd>
        <Money value={after} />
      </dd>
      <dt>
        <Trans>Разница</Trans>
      </dt>
      <dd>
        <Money value={difference} />
      </dd>
    </dl>
  );
}

function Lines({ face }: { face: DocumentFace }) {
  return (
    <Stack gap="xs">
      <PlainTable
        minWidth={320}
        head={[
          <th key="title" scope="col">
            <Trans>Название</Trans>
          </th>,
          <th key="quantity" scope="col" className={classes["number"]}>
            <Trans>Кол-во</Trans>
          </th>,
          <th key="price" scope="col" className={classes["number"]}>
            <Trans>Цена, ₽</Trans>
          </th>,
          <th key="sum" scope="col" className={classes["number"]}>
            <Trans>Сумма</Trans>
          </th>,
        ]}
      >
        {placed(face.lines).map(({ place, one: line }) => (
          <tr key={place}>
            <td>
              {line.title}
              {line.discount_percent !== "0" && (
                <Text size="xs" c="dimmed" component="span" display="block">
                  <Trans>скидка {line.discount_percent.replace(".", ",")} %</Trans>
                </Text>
              )}
            </td>
            <td className={classes["number"]}>
              {line.quantity.replace(".", ",")} {line.unit}
            </td>
            <td className={classes["number"]}>
              <Money value={line.price} />
            </td>
            <td className={classes["number"]}>
              <Money value={line.amount} />
            </td>
          </tr>
        ))}
      </PlainTable>
      {face.amount && (
        <>
          <Text ta="right" fw={600}>
            <Trans>
              Итого: <Money value={face.amount} />
            </Trans>
          </Text>
          <Text ta="right" size="sm">
            {face.vat_amount ? (
              <Trans>
                В том числе НДС: <Money value={face.vat_amount} />
              </Trans>
            ) : (
              <Trans>Без НДС</Trans>
            )}
          </Text>
        </>
      )}
      {face.amount_in_words && <Text size="sm">{face.amount_in_words}</Text>}
    </Stack>
  );
}

function Answered({ answer }: { answer: NonNullable<DocumentFace["answer"]> }) {
  const { name } = answer;
  const at = formatDateTime(answer.at);
  return (
    <Alert color={answer.accepted ? "teal" : "gray"} variant="light" role="status">
      {answer.accepted ? (
        <Trans>
          Вы приняли предложение: {name}, {at}
        </Trans>
      ) : (
        <Trans>
          Вы отклонили предложение: {name}, {at}
        </Trans>
      )}
    </Alert>
  );
}
