import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Button, Group, Stack, Text, Textarea, TextInput } from "@mantine/core";
import {
  type FormEvent,
  lazy,
  type ReactNode,
  Suspense,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from "react";
import { useOwnFirms } from "@/entities/own-firms/api";
import { useTemplates } from "@/entities/templates/api";
import { templateAt } from "@/entities/templates/template-model";
import { ApiError } from "@/shared/api/api-error";
import type { DealDocument } from "@/shared/api/types";
import { useDraft } from "@/shared/edit/use-draft";
import { Choice } from "@/shared/ui/choice";
import { ConflictDialog } from "@/shared/ui/conflict-dialog";
import { DayInput } from "@/shared/ui/day-input";
import { useIsPhone } from "@/shared/lib/use-is-phone";
import { DraftNote } from "@/shared/ui/draft-note";
import { FormFoot } from "@/shared/ui/form-foot";
import { ErrorText } from "@/shared/ui/states/error-text";
import { useWrongFields, WrongFields } from "@/shared/ui/wrong-fields";
import { WriteButton } from "@/shared/ui/write-button";
import { sendDocument } from "./api";
import { DocumentLines } from "./document-lines";
import {
  bodyOf,
  changedParts,
  type Fields,
  fieldsOf,
  isReady,
  keptLines,
  lacksDays,
  saysOf,
} from "./model";
import { mayBeStamped } from "./facsimile-model";
import { OwnParts } from "./own-parts";
import { told, toldOf } from "./told";
import { Totals } from "./totals";
import type { DocumentChanger } from "./use-document-change";

// Below all else, where it may come a moment later.
const Facsimile = lazy(async () => ({ default: (await import("./facsimile")).Facsimile }));

const SigningChoice = lazy(async () => ({
  default: (await import("./signing-choice")).SigningChoice,
}));

const TemplateChoice = lazy(async () => ({
  default: (await import("./template-choice")).TemplateChoice,
}));

type Props = {
  /** The draft as it stood when the person began. */
  seen: DealDocument;
  changer: DocumentChanger;
  /** The form has been saved just now: the focus stays on its button. */
  isAfterSave: boolean;
  onDirty: (isDirty: boolean) => void;
  /** The form begins anew from what the server has. */
  onSettled: () => void;
};

/** A draft as a form; it is saved as one, under the version that was seen. */
export function DocumentForm({ seen, changer, isAfterSave, onDirty, onSettled }: Props) {
  const { t } = useLingui();
  const form = useRef<HTMLFormElement>(null);
  const firms = useOwnFirms();
  const draft = useDraft<Fields>(`document.${seen.id}`, fieldsOf(seen));
  const { fields } = draft;
  const [isTried, setTried] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map());
  const { wrong, look } = useWrongFields(form, error);
  const says = saysOf(seen);
  const templates = useTemplates(says.template);
  const parts = changedParts(fieldsOf(seen), fields);
  const areLinesCounted = !parts.includes("lines") && !parts.includes("vat_included");

  const tell = useEffectEvent((isDirty: boolean): void => onDirty(isDirty));
  useEffect(() => tell(draft.isDirty), [draft.isDirty]);

  const offered = firms.filter((firm) => !firm.archived_at || firm.id === seen.legal_entity.id);
  const chosen = offered.find(({ id }) => id === fields.firm);
  const taxDay = seen.corrected?.date ?? fields.date;
  const firmName = chosen?.name ?? seen.legal_entity.name;
  const put = (change: Partial<Fields>, pointer: string): void => {
    setRefused((now) => new Map([...now].filter(([at]) => !at.startsWith(pointer))));
    draft.patch(change);
  };
  const settle = (): void => draft.sent(onSettled);

  const send = async (): Promise<void> => {
    const failure = await changer.save(
      {
        label: t`Черновик`,
        mine: told(fields, parts, firmName),
        shown: (now) => toldOf(now, parts),
        seen: toldOf(seen, parts),
        send: (known) => sendDocument.edit(known, bodyOf(fields, parts, known)),
      },
      settle,
    );
    setError(failure);
    const objections = failure instanceof ApiError ? failure.fields : [];
    setRefused(new Map(objections.map(({ pointer, message }) => [pointer, message])));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    // A product made for a line has a form of its own, over this one.
    if (event.target !== event.currentTarget) return;
    setTried(true);
    setError(null);
    if (!isReady(seen, fields)) look();
    else if (parts.length > 0) void send();
  };
  const day = (
    name: "payBy" | "validUntil" | "periodFirst" | "periodLast",
    pointer: string,
    label: string,
    problem?: string | false,
  ) => (
    <DayInput
      label={label}
      clearable
      value={fields[name]}
      data-pointer={pointer}
      error={refused.get(pointer) ?? problem}
      onChange={(value) => put({ [name]: value }, pointer)}
    />
  );
  const half = isTried && lacksDays(seen.kind, fields) && t`Укажите оба дня`;
  const isToldAtFields = wrong.length > 1;
  // On a phone the button stays in sight; on a wide page it would lie over the lines.
  const Foot = useIsPhone() ? FormFoot : PlainFoot;

  return (
    <>
      <form ref={form} onSubmit={submit} noValidate>
        <Stack gap="md">
          <DraftNote draft={draft} />
          <WrongFields wrong={wrong} />
          <Group gap="sm" align="flex-start" grow preventGrowOverflow={false}>
            <DayInput
              label={t`Дата`}
              value={fields.date}
              disabled={says.revisedOn}
              data-pointer="/date"
              error={refused.get("/date") ?? (isTried && !fields.date && t`Выберите день`)}
              onChange={(value) => put({ date: value }, "/date")}
            />
            {says.revisedOn && (
              <DayInput
                label={t`Дата исправления`}
                value={fields.revisedOn}
                data-pointer="/revised_on"
                error={
                  refused.get("/revised_on") ?? (isTried && !fields.revisedOn && t`Выберите день`)
                }
                onChange={(revisedOn) => put({ revisedOn }, "/revised_on")}
              />
            )}
            {says.payBy && day("payBy", "/pay_by", t`Оплатить до`)}
            {says.validUntil && day("validUntil", "/valid_until", t`Действует до`)}
            {says.period && day("periodFirst", "/period/first", t`Период: с`, half)}
            {says.period && day("periodLast", "/period/last", t`Период: по`, half)}
          </Group>
          {says.firm && offered.length > 1 && (
            <Choice
              label={t`Наша организация`}
              value={fields.firm}
              data={offered.map(({ id: value, name }) => ({ value, label: name }))}
              data-pointer="/legal_entity_id"
              error={refused.get("/legal_entity_id")}
              onChange={(firm) => {
                const template = templateAt(firm, seen.kind, fields.template, templates);
                // Whoever signs for one firm is nobody in another.
                put({ firm, template, signatory: "", account: null }, "/legal_entity_id");
              }}
            />
          )}
          {says.template && (
            <Suspense>
              <TemplateChoice
                kind={seen.kind}
                firm={fields.firm}
                kept={seen.template ?? null}
                value={fields.template}
                problem={refused.get("/template_id")}
                onChange={(template) => put({ template }, "/template_id")}
              />
            </Suspense>
          )}
          {says.introduction && (
            <Textarea
              label={t`Вступление`}
              autosize
              minRows={2}
              maxLength={4000}
              value={fields.introduction}
              error={refused.get("/introduction")}
              onChange={({ currentTarget }) =>
                put({ introduction: currentTarget.value }, "/introduction")
              }
            />
          )}
          {says.lines && (
            <Stack gap="xs">
              <Choice
                aria-label={t`Как считать НДС`}
                maw={200}
                value={fields.isVatIncluded ? "in" : "on"}
                data-pointer="/vat_included"
                data={[
                  { value: "in", label: t`НДС в цене` },
                  { value: "on", label: t`НДС сверху` },
                ]}
                onChange={(value) => put({ isVatIncluded: value === "in" }, "/vat_included")}
              />
              <DocumentLines
                seen={seen}
                lines={fields.lines}
                isVatIncluded={fields.isVatIncluded}
                isTried={isTried}
                refused={refused}
                onChange={(lines) => put({ lines }, "/lines")}
              />
              <Totals
                document={seen}
                typed={
                  areLinesCounted
                    ? undefined
                    : { lines: keptLines(fields), isVatIncluded: fields.isVatIncluded }
                }
              />
            </Stack>
          )}
          {says.basis && (
            <TextInput
              label={t`Основание`}
              placeholder={t`Договор № 5 от 01.11.2026`}
              maxLength={300}
              value={fields.basis}
              data-pointer="/basis"
              error={refused.get("/basis")}
              onChange={({ currentTarget }) => put({ basis: currentTarget.value }, "/basis")}
            />
          )}
          {says.terms && (
            <Textarea
              label={t`Условия`}
              autosize
              minRows={2}
              maxLength={4000}
              value={fields.terms}
              error={refused.get("/terms")}
              onChange={({ currentTarget }) => put({ terms: currentTarget.value }, "/terms")}
            />
          )}
          <OwnParts
            seen={seen}
            fields={fields}
            isCounted={!draft.isDirty}
            isTried={isTried}
            refused={refused}
            onChange={put}
          />
          {chosen && fields.date && says.signatory && (
            <Suspense>
              <SigningChoice
                kind={seen.kind}
                firm={chosen}
                day={fields.date}
                fields={fields}
                hasAccount={says.account}
                refused={refused}
                onChange={put}
              />
            </Suspense>
          )}
          {chosen && taxDay && mayBeStamped(seen.kind, chosen.regimes, taxDay) && (
            <Suspense>
              <Facsimile
                firm={chosen}
                isOn={fields.hasFacsimile}
                problem={refused.get("/has_facsimile")}
                onChange={(hasFacsimile) => put({ hasFacsimile }, "/has_facsimile")}
              />
            </Suspense>
          )}
          {error !== null && !isToldAtFields && (
            <Alert color="red" variant="light" role="alert">
              <ErrorText error={error} />
            </Alert>
          )}
          <Foot>
            {draft.isDirty ? (
              <Button variant="default" onClick={draft.clear}>
                <Trans>Вернуть как было</Trans>
              </Button>
            ) : (
              <Text size="sm" c="dimmed" role="status">
                {isAfterSave && <Trans>Сохранено</Trans>}
              </Text>
            )}
            <WriteButton type="submit" loading={changer.isBusy} autoFocus={isAfterSave}>
              <Trans>Сохранить</Trans>
            </WriteButton>
          </Foot>
        </Stack>
      </form>
      <ConflictDialog
        conflict={changer.conflict}
        onKeepTheirs={() => {
          changer.keepTheirs();
          settle();
        }}
        onWriteMine={changer.writeMine}
      />
    </>
  );
}

function PlainFoot({ children }: { children: ReactNode }) {
  return (
    <Group justify="flex-end" gap="xs">
      {children}
    </Group>
  );
}
