import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Badge, Group, Paper, Stack } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { orderedStages } from "@/entities/pipelines/model";
import type { Pipeline } from "@/shared/api/types";
import { InlineText } from "@/shared/ui/inline-text";
import { toastError } from "@/shared/ui/toast";
import { AddStage } from "./add-stage";
import { sendPipeline, usePipelineChange } from "./api";
import { DeletePipelineDialog } from "./delete-pipeline-dialog";
import { lastOpen } from "./model";
import { StageRow } from "./stage-row";
import { WriteButton } from "@/shared/ui/write-button";

type Props = { pipeline: Pipeline; canManage: boolean; isOnly: boolean };

export function PipelineCard({ pipeline, canManage, isOnly }: Props) {
  const { t } = useLingui();
  const [isDeleting, setDeleting] = useState(false);
  const change = usePipelineChange();
  const stages = orderedStages(pipeline);
  const send = (request: () => Promise<unknown>): void =>
    change.mutate(request, {
      onError: (error) => toastError(error, <Trans>Воронка не изменилась</Trans>),
    });

  return (
    <Paper withBorder p="md" radius="lg" component="section" aria-label={pipeline.name}>
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap">
          <InlineText
            aria-label={t`Название воронки`}
            flex={1}
            fw={600}
            disabled={!canManage}
            value={pipeline.name}
            check={(typed) => (typed === "" ? t`Назовите воронку` : null)}
            onSave={(name) => send(() => sendPipeline.edit(pipeline, { name }))}
          />
          {pipeline.is_default && (
            <Badge variant="light" tt="none">
              <Trans>Основная</Trans>
            </Badge>
          )}
          {canManage && !pipeline.is_default && (
            <WriteButton
              variant="subtle"
              size="compact-sm"
              flex="none"
              onClick={() => send(() => sendPipeline.edit(pipeline, { is_default: true }))}
            >
              <Trans>Сделать основной</Trans>
            </WriteButton>
          )}
          {canManage && !isOnly && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={32}
              aria-label={t`Удалить воронку: ${pipeline.name}`}
              onClick={() => setDeleting(true)}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          )}
        </Group>
        <Stack gap={4} role="list" aria-label={t`Этапы`}>
          {stages.map((stage) => (
            <StageRow
              key={stage.id}
              stage={stage}
              stages={stages}
              canManage={canManage}
              onChange={(body) => send(() => sendPipeline.editStage(pipeline, stage.id, body))}
              onRemove={() => send(() => sendPipeline.removeStage(pipeline, stage.id))}
            />
          ))}
        </Stack>
        {canManage && (
          <AddStage
            isBusy={change.isPending}
            onAdd={(name, kind) =>
              send(() =>
                sendPipeline.addStage(pipeline, {
                  name,
                  kind,
                  ...(kind === "open" && { after_id: lastOpen(stages) }),
                }),
              )
            }
          />
        )}
      </Stack>
      <DeletePipelineDialog
        pipeline={isDeleting ? pipeline : null}
        onClose={() => setDeleting(false)}
        onConfirm={() => {
          setDeleting(false);
          send(() => sendPipeline.remove(pipeline));
        }}
      />
    </Paper>
  );
}
