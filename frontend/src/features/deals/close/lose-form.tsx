import { Trans, useLingui } from "@lingui/react/macro";
import { Radio, Stack, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { dictionaryQueries } from "@/entities/dictionaries/api";
import { EmptyState } from "@/shared/ui/states/empty-state";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import { type Closing, FormFrame, type FormProps } from "./form-frame";

type Props = Omit<FormProps, "deal"> & { onSubmit: (closing: Closing) => void };

type Reason = { id: string; name: string; is_archived: boolean };

/** A lost deal without a reason teaches nothing, so the reason is asked before anything is sent. */
export function LoseForm(props: Props) {
  const reasons = useQuery(dictionaryQueries.lossReasons());
  return (
    <QueryView query={reasons} skeleton={<SkeletonLines count={4} height={28} />}>
      {({ items }) => <ReasonForm {...props} reasons={items} />}
    </QueryView>
  );
}

function ReasonForm({ reasons, onSubmit, ...frame }: Props & { reasons: Reason[] }) {
  const { t } = useLingui();
  const [reasonId, setReasonId] = useState("");
  const [comment, setComment] = useState("");
  const [isMissing, setMissing] = useState(false);
  const live = reasons.filter((reason) => !reason.is_archived);

  if (live.length === 0) {
    return (
      <EmptyState
        kind="first"
        title={<Trans>Причин отказа пока нет</Trans>}
        hint={<Trans>Добавьте их в настройках: Справочники, Причины отказа.</Trans>}
      />
    );
  }
  return (
    <FormFrame
      {...frame}
      color="red.9"
      verb={<Trans>Записать отказ</Trans>}
      onSubmit={() => {
        if (reasonId) onSubmit({ reasonId, comment: comment.trim() });
        else setMissing(true);
      }}
    >
      <Radio.Group
        aria-label={t`Причина отказа`}
        value={reasonId}
        onChange={(value) => {
          setReasonId(value);
          setMissing(false);
        }}
        error={isMissing && t`Выберите причину`}
      >
        <Stack gap="xs" mb={isMissing ? "xs" : 0}>
          {live.map((reason, index) => (
            <Radio
              key={reason.id}
              value={reason.id}
              label={reason.name}
              data-autofocus={index === 0 || undefined}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={t`Что сказал клиент`}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
        rows={2}
        maxLength={2000}
      />
    </FormFrame>
  );
}
