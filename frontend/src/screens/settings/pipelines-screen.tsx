import { Trans, useLingui } from "@lingui/react/macro";
import { Stack, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useCan } from "@/entities/identity/use-me";
import { pipelineQueries } from "@/entities/pipelines/api";
import { sendPipeline, usePipelineChange } from "@/features/pipelines/api";
import { PipelineCard } from "@/features/pipelines/pipeline-card";
import { Page } from "@/shared/ui/page";
import { toastError } from "@/shared/ui/toast";
import { WriteButton } from "@/shared/ui/write-button";

export function PipelinesScreen() {
  const { t } = useLingui();
  const canManage = useCan("pipelines.manage");
  const { data } = useSuspenseQuery(pipelineQueries.list());
  const change = usePipelineChange();

  const create = (): void =>
    change.mutate(
      () =>
        sendPipeline.create(t`Новая воронка`, [
          { name: t`Новая`, kind: "open" },
          { name: t`В работе`, kind: "open" },
          { name: t`Выиграна`, kind: "won" },
          { name: t`Проиграна`, kind: "lost" },
        ]),
      { onError: (error) => toastError(error, <Trans>Воронка не создана</Trans>) },
    );

  return (
    <Page
      title={t`Воронки и этапы`}
      actions={
        canManage && (
          <WriteButton
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={create}
            loading={change.isPending}
          >
            <Trans>Новая воронка</Trans>
          </WriteButton>
        )
      }
    >
      <Text size="sm" c="dimmed">
        <Trans>
          Норма — сколько дней сделка может стоять на этапе. Дольше — карточка покажет, что она
          давно без движения.
        </Trans>
      </Text>
      <Stack gap="md">
        {data.items.map((pipeline) => (
          <PipelineCard
            key={pipeline.id}
            pipeline={pipeline}
            canManage={canManage}
            isOnly={data.items.length === 1}
          />
        ))}
      </Stack>
    </Page>
  );
}
