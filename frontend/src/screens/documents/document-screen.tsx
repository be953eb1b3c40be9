import { Trans } from "@lingui/react/macro";
import { Alert, Group, Text } from "@mantine/core";
import { IconBan, IconCash, IconTrash } from "@tabler/icons-react";
import { useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { lazy, Suspense, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { titleOf } from "@/entities/documents/words";
import { useCan } from "@/entities/identity/use-me";
import { documentQueries } from "@/features/documents/api";
import { DocumentHead } from "@/features/documents/document-head";
import { DocumentPreview } from "@/features/documents/document-preview";
import classes from "@/features/documents/documents.module.css";
import { Findings } from "@/features/documents/findings";
import { FollowButtons } from "@/features/documents/follow-buttons";
import { isRevised } from "@/features/documents/tax/amend-model";
import { useDocumentChange } from "@/features/documents/use-document-change";
import { useMakeDocument } from "@/features/documents/use-make-document";
import { RecordPayment } from "@/features/payments/record-payment";
import type { Holder } from "@/features/files/api";
import type { DealDocument } from "@/shared/api/types";
import { writeDraft } from "@/shared/edit/draft-store";
import { withRest } from "@/shared/i18n/i18n";
import { useGoBack } from "@/shared/lib/use-go-back";
import { Block } from "@/shared/ui/card-page";
import { Guarded, useLeaveGuard } from "@/shared/ui/leave-guard";
import { useDocumentTitle } from "@/shared/ui/page";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { StaleNote } from "@/shared/ui/states/stale-note";
import { WhenOpened } from "@/shared/ui/when-opened";
import { WriteButton } from "@/shared/ui/write-button";
import { DocumentsDenied } from "./documents-denied";

const InvoicePayments = lazy(async () => ({
  default: (await import("@/features/payments/invoice-payments")).InvoicePayments,
}));

// Of few kinds, and of money that came ahead of its goods.
const AmendMenu = lazy(async () => ({
  default: (await import("@/features/documents/tax/amend-menu")).AmendMenu,
}));

const AdvanceButton = lazy(async () => ({
  default: (await import("@/features/documents/tax/advance-button")).AdvanceButton,
}));

const DocumentDialogs = lazy(async () => ({
  default: (await import("./document-dialogs")).DocumentDialogs,
}));

// Only drafts are written, and nothing stands below the form.
const DocumentForm = lazy(async () => ({
  default: (await import("@/features/documents/document-form")).DocumentForm,
}));

// Only what is issued goes to somebody, and is read instead of written.
const DocumentFacts = lazy(async () => ({
  default: (await import("@/features/documents/document-facts")).DocumentFacts,
}));

const SendingBlock = lazy(async () => ({
  default: (await import("@/features/shares/sending-block")).SendingBlock,
}));

const DocumentScans = lazy(async () => ({
  default: (await withRest(import("@/features/files/held-files"))).HeldFiles,
}));

const PapersBlock = lazy(async () => ({
  default: (await import("@/features/paper-trail/papers-block")).PapersBlock,
}));

// Only contracts and what others wrote can say so.
const AgreementOffer = lazy(async () => ({
  default: (await import("@/features/signatures/agreement-offer")).AgreementOffer,
}));

export function DocumentScreen({ documentId }: { documentId: string }) {
  return useCan("documents.read") ? <DocumentPage documentId={documentId} /> : <DocumentsDenied />;
}

type Opened = "issue" | "cancel" | "discard" | "vat" | "pay" | null;

/** A document: its facts or its form, what it lacks, and beside them its paper. */
function DocumentPage({ documentId }: { documentId: string }) {
  const queries = useQueryClient();
  const card = useSuspenseQuery(documentQueries.card(documentId));
  const document = card.data;
  const isDraft = document.stage === "draft";
  const isOutside = document.kind === "outside";
  const canEdit = useCan("documents.edit");
  const canIssue = useCan("documents.issue");
  const canTrack = useCan("documents.track");
  const seesPayments = useCan("payments.read");
  const canRecord = useCan("payments.edit");
  const paidState = document.payment_state ?? null;
  const findings = useQuery({ ...documentQueries.findings(documentId), enabled: isDraft });
  const found = isDraft ? (findings.data?.items ?? []) : [];
  const findingsRef = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<Opened>(null);
  const [isDirty, setDirty] = useState(false);
  const [unsaved, setUnsaved] = useState<"issue" | "vat" | null>(null);
  const [isGone, setGone] = useState(false);
  const making = useMakeDocument();
  const goBack = useGoBack("/documents");
  const holder: Holder = { of: "document", id: documentId };
  useDocumentTitle(titleOf(document));
  if (unsaved && !isDirty) setUnsaved(null);

  const close = (): void => setOpened(null);
  const issue = (): void => {
    if (isDirty) setUnsaved("issue");
    else if (found.some(({ severity }) => severity === "missing")) findingsRef.current?.focus();
    else setOpened("issue");
  };
  const recalculate = (): void => {
    if (isDirty) setUnsaved("vat");
    else setOpened("vat");
  };
  const leave = (): void => {
    // The form goes first: nothing of it is asked about any more.
    flushSync(() => setGone(true));
    writeDraft(`document.${documentId}`, null);
    goBack();
  };

  return (
    <div className={classes["page"]}>
      <div className={classes["main"]}>
        <StaleNote query={card} />
        <Block>
          <DocumentHead
            document={document}
            actions={
              <Group gap="xs">
                {isDraft && canIssue && (
                  <WriteButton onClick={issue}>
                    {isOutside ? <Trans>Зарегистрировать</Trans> : <Trans>Выставить</Trans>}
                  </WriteButton>
                )}
                {isDraft && canEdit && (
                  <WriteButton
                    variant="default"
                    leftSection={<IconTrash size={16} aria-hidden />}
                    onClick={() => setOpened("discard")}
                  >
                    <Trans>Удалить черновик</Trans>
                  </WriteButton>
                )}
                {paidState && paidState !== "paid" && canRecord && (
                  <WriteButton
                    leftSection={<IconCash size={16} aria-hidden />}
                    onClick={() => setOpened("pay")}
                  >
                    <Trans>Записать оплату</Trans>
                  </WriteButton>
                )}
                {canEdit && <FollowButtons basis={document} making={making} />}
                {canEdit && isRevised(document) && (
                  <Suspense>
                    <AmendMenu document={document} making={making} />
                  </Suspense>
                )}
                {document.stage === "issued" && canIssue && (
                  <WriteButton
                    variant="default"
                    leftSection={<IconBan size={16} aria-hidden />}
                    onClick={() => setOpened("cancel")}
                  >
                    <Trans>Аннулировать</Trans>
                  </WriteButton>
                )}
              </Group>
            }
          />
        </Block>
        {unsaved && (
          <Alert color="yellow" variant="light" role="alert">
            {unsaved === "vat" ? (
              <Trans>Сначала сохраните изменения: пересчитывается сохранённое.</Trans>
            ) : isOutside ? (
              <Trans>Сначала сохраните изменения: регистрируется сохранённое.</Trans>
            ) : (
              <Trans>Сначала сохраните изменения: выставляется сохранённое.</Trans>
            )}
          </Alert>
        )}
        <Findings
          document={document}
          findings={found}
          focus={findingsRef}
          onRecalculate={canEdit ? recalculate : null}
        />
        {!isDraft && !isOutside && (
          <Block>
            <Suspense fallback={<SkeletonLines count={3} />}>
              <SendingBlock document={document} canSend={canIssue} />
            </Suspense>
          </Block>
        )}
        {!isDraft && (
          <Block title={<Trans>Бумаги</Trans>}>
            <Suspense fallback={<SkeletonLines count={3} />}>
              <PapersBlock document={document} canTrack={canTrack} />
            </Suspense>
            {(document.kind === "contract" || isOutside) && (
              <Suspense>
                <AgreementOffer document={document} canRegister={canIssue} />
              </Suspense>
            )}
          </Block>
        )}
        {!isDraft && (
          <Block title={<Trans>Сканы</Trans>}>
            <Suspense fallback={<SkeletonLines count={1} height={36} />}>
              <DocumentScans holder={holder} canWrite={canTrack} />
            </Suspense>
          </Block>
        )}
        {!isGone && (
          <Block>
            {(isDraft || isDirty) && canEdit ? (
              <Editor
                document={document}
                isDirty={isDirty}
                onDirty={setDirty}
                latest={() => queries.getQueryData(documentQueries.cardKey(documentId)) ?? document}
              />
            ) : (
              <Suspense fallback={<SkeletonLines count={6} />}>
                <DocumentFacts document={document} />
              </Suspense>
            )}
          </Block>
        )}
      </div>
      <div className={classes["side"]}>
        {paidState && seesPayments && (
          <Block title={<Trans>Оплата</Trans>}>
            <Suspense fallback={<SkeletonLines count={2} height={28} />}>
              <InvoicePayments
                invoice={document}
                renderFoot={(payment) =>
                  canEdit && (
                    <Suspense>
                      <AdvanceButton payment={payment} invoiceId={document.id} />
                    </Suspense>
                  )
                }
              />
            </Suspense>
          </Block>
        )}
        <Block>
          {isOutside ? (
            <OutsidePaper isDraft={isDraft} />
          ) : (
            !isGone && <DocumentPreview document={document} isDirty={isDirty} />
          )}
        </Block>
      </div>
      <RecordPayment
        request={opened === "pay" ? { kind: "invoice", invoice: document } : null}
        onClose={close}
      />
      <WhenOpened opened={opened !== null && opened !== "pay"}>
        <DocumentDialogs
          opened={opened === "pay" ? null : opened}
          document={document}
          onClose={close}
          onDiscarded={leave}
        />
      </WhenOpened>
    </div>
  );
}

/** What others wrote is not printed here. */
function OutsidePaper({ isDraft }: { isDraft: boolean }) {
  return (
    <Text size="sm" c="dimmed">
      {isDraft ? (
        <Trans>
          PDF у внешнего документа нет: его бумага — скан. Зарегистрируйте документ и добавьте скан
          в «Сканы».
        </Trans>
      ) : (
        <Trans>PDF у внешнего документа нет: его бумага лежит в «Сканах».</Trans>
      )}
    </Text>
  );
}

type EditorProps = {
  document: DealDocument;
  isDirty: boolean;
  onDirty: (isDirty: boolean) => void;
  latest: () => DealDocument;
};

/** The form begins from the draft as it is, and anew whenever that is other and nothing was typed. */
function Editor({ document, isDirty, onDirty, latest }: EditorProps) {
  const changer = useDocumentChange(document.id);
  const guard = useLeaveGuard(true, () => undefined);
  const [begun, setBegun] = useState({ seen: document, saves: 0 });
  if (!isDirty && begun.seen.version !== document.version) {
    setBegun(({ saves }) => ({ seen: document, saves }));
  }
  const settle = (): void => {
    setBegun(({ saves }) => ({ seen: latest(), saves: saves + 1 }));
    onDirty(false);
  };
  return (
    <Guarded guard={guard}>
      <Suspense fallback={<SkeletonLines count={8} />}>
        <DocumentForm
          key={`${begun.seen.version} ${begun.saves}`}
          seen={begun.seen}
          changer={changer}
          isAfterSave={begun.saves > 0}
          onDirty={onDirty}
          onSettled={settle}
        />
      </Suspense>
    </Guarded>
  );
}
