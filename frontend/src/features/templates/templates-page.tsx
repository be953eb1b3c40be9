import { Trans, useLingui } from "@lingui/react/macro";
import { Text, Title } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useCan } from "@/entities/identity/use-me";
import { templateQueries } from "./api";
import { TemplateRow } from "./template-row";
import { UploadDialog } from "./upload-dialog";
import { Page } from "@/shared/ui/page";
import { RowList } from "@/shared/ui/row-list";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { WriteButton } from "@/shared/ui/write-button";

const Placeholders = lazy(async () => ({
  default: (await import("./placeholders")).Placeholders,
}));

/** The firm's own DOCX: those in use, those put away, and what can stand in them. */
export function TemplatesPage({ title }: { title: string }) {
  const { t } = useLingui();
  const canManage = useCan("templates.manage");
  const [isUploading, setUploading] = useState(false);
  const all = useSuspenseQuery(templateQueries.list()).data.items;
  const used = all.filter(({ archived_at }) => !archived_at);
  const archived = all.filter(({ archived_at }) => archived_at);
  const upload = canManage && (
    <WriteButton
      leftSection={<IconPlus size={16} aria-hidden />}
      onClick={() => setUploading(true)}
    >
      <Trans>Загрузить шаблон</Trans>
    </WriteButton>
  );
  return (
    <Page title={title} maw={760} actions={upload}>
      <Text size="sm" c="dimmed">
        <Trans>
          Свой бланк Word с полями, которые программа заполнит сама. Пока шаблона нет, документы
          печатаются по встроенной форме; УПД и счёт-фактура — всегда по ней.
        </Trans>
      </Text>
      {used.length > 0 && (
        <RowList label={title}>
          {used.map((template) => (
            <TemplateRow key={template.id} template={template} canManage={canManage} />
          ))}
        </RowList>
      )}
      {archived.length > 0 && (
        <>
          <Title order={2} size="h4">
            <Trans>В архиве</Trans>
          </Title>
          <RowList label={t`В архиве`}>
            {archived.map((template) => (
              <TemplateRow key={template.id} template={template} canManage={canManage} />
            ))}
          </RowList>
        </>
      )}
      <Suspense fallback={<SkeletonLines count={8} />}>
        <Placeholders />
      </Suspense>
      <UploadDialog opened={isUploading} onClose={() => setUploading(false)} />
    </Page>
  );
}
