import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconDownload } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { kindName } from "@/entities/documents/words";
import { isApiError } from "@/shared/api/api-error";
import type { DocumentTemplate } from "@/shared/api/types";
import { saveFile } from "@/shared/lib/save-file";
import { Choice } from "@/shared/ui/choice";
import { Dialog } from "@/shared/ui/dialog";
import { ErrorState } from "@/shared/ui/states/error-state";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { toastError } from "@/shared/ui/toast";
import { type Preview, sendTemplate, templateQueries } from "./api";

const PdfPages = lazy(async () => ({
  default: (await import("@/shared/ui/pdf-pages")).PdfPages,
}));

type Props = { template: DocumentTemplate; opened: boolean; onClose: () => void };

/** A template as it looks on a sample or on what a deal would make. */
export function PreviewDialog({ template, opened, onClose }: Props) {
  const { t } = useLingui();
  const { name } = template;
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Посмотреть: ${name}`} size={860}>
      {opened && <Body template={template} />}
    </Dialog>
  );
}

type Deal = { id: string; title: string };

function Body({ template }: { template: DocumentTemplate }) {
  const { t } = useLingui();
  const [kind, setKind] = useState(template.kinds[0] ?? "invoice");
  const [deal, setDeal] = useState<Deal | null>(null);
  const wish = { id: template.id, sha256: template.sha256, kind, dealId: deal?.id ?? null };
  return (
    <Stack gap="sm">
      {template.kinds.length > 1 && (
        <Choice
          label={t`Вид документа`}
          value={kind}
          data={template.kinds.map((value) => ({ value, label: kindName(value) }))}
          onChange={(value) => setKind(template.kinds.find((one) => one === value) ?? kind)}
        />
      )}
      {deal ? (
        <Group gap="xs">
          <Text size="sm">
            <Trans>На сделке: {deal.title}</Trans>
          </Text>
          <Button variant="subtle" size="compact-sm" onClick={() => setDeal(null)}>
            <Trans>На примере</Trans>
          </Button>
        </Group>
      ) : (
        <DealSearch onDeal={setDeal} />
      )}
      <Paper wish={wish} name={template.name} />
    </Stack>
  );
}

function DealSearch({ onDeal }: { onDeal: (deal: Deal) => void }) {
  const { t } = useLingui();
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed.trim(), 250);
  const found = useQuery(templateQueries.deals(q));
  const items = q === "" ? [] : (found.data?.items ?? []).filter(({ kind }) => kind === "deal");
  return (
    <Stack gap={4}>
      <TextInput
        label={t`На сделке`}
        description={t`Пока сделка не выбрана, показан вымышленный пример.`}
        placeholder={t`Номер или часть названия`}
        autoComplete="off"
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <Group gap={6} role="group" aria-label={t`Найденное`}>
        {items.slice(0, 6).map(({ id, title }) => (
          <Button
            key={id}
            variant="default"
            size="compact-sm"
            onClick={() => onDeal({ id, title })}
          >
            {title}
          </Button>
        ))}
      </Group>
      {q !== "" && found.isError && !found.data && (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      )}
      {q !== "" && found.isSuccess && items.length === 0 && (
        <Text size="sm" c="dimmed">
          <Trans>Ничего не нашлось</Trans>
        </Text>
      )}
    </Stack>
  );
}

/** PDF where the server makes it; the DOCX is there always. */
function Paper({ wish, name }: { wish: Preview; name: string }) {
  const pdf = useQuery(templateQueries.preview(wish));
  const save = useMutation({
    mutationFn: () => sendTemplate.docx(wish),
    onSuccess: (blob) => saveFile(`${name}.docx`, blob),
    onError: (error) => toastError(error, <Trans>Файл не получился</Trans>),
  });
  const isWithoutPdf = isApiError(pdf.error) && pdf.error.code === "no_pdf_converter";
  return (
    <>
      <Group>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconDownload size={16} aria-hidden />}
          loading={save.isPending}
          onClick={() => save.mutate()}
        >
          <Trans>Скачать DOCX</Trans>
        </Button>
      </Group>
      {pdf.isPending && <SkeletonLines count={1} height={480} />}
      {isWithoutPdf && (
        <Text size="sm" role="status">
          <Trans>
            На сервере нет LibreOffice, поэтому PDF не делается. Скачайте DOCX и откройте его в
            Word.
          </Trans>
        </Text>
      )}
      {pdf.isError && !isWithoutPdf && (
        <ErrorState error={pdf.error} onRetry={() => void pdf.refetch()} />
      )}
      {pdf.data && (
        <Suspense fallback={<SkeletonLines count={1} height={480} />}>
          <PdfPages blob={pdf.data} name={name} />
        </Suspense>
      )}
    </>
  );
}
