import { Trans, useLingui } from "@lingui/react/macro";
import { Radio, Stack, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { type Sent, useDraft } from "@/shared/edit/use-draft";
import { FormFrame, type FrameProps } from "@/shared/ui/form-frame";
import { EmptyState } from "@/shared/ui/states/empty-state";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import { dictionaryQueries } from "./api";

/** Why a deal is lost, and what was said. */
export type Loss = { reasonId: string; comment: string };

export type LossProps = FrameProps & {
  /** The deal: a draft belongs to one. */
  about: string;
  onSubmit: (loss: Loss, sent: Sent) => void;
};

type Props = LossProps & { verb: ReactNode; commentLabel: string };

type Reason = { id: string; name: string; is_archived: boolean };

/** A lost deal without a reason teaches nothing, so the reason is asked before anything is sent. */
export function LossReasonForm(props: Props) {
  const reasons = useQuery(dictionaryQueries.lossReasons());
  return (
    <QueryView query={reasons} skeleton={<SkeletonLines count={4} height={28} />}>
      {({ items }) => <ReasonForm {...props} reasons={items} />}
    </QueryView>
  );
}

function ReasonForm(props: Props & { reasons: Reason[] }) {
  const { about, reasons, commentLabel, onSubmit, ...frame } = props;
  const { t } = useLingui();
  const draft = useDraft(`loss.${about}`, { reasonId: "", comment: "" });
  const { reasonId, comment } = draft.fields;
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
      draft={draft}
      color="red.9"
      onSubmit={() => {
        if (reasonId) onSubmit({ reasonId, comment: comment.trim() }, draft.sent);
        else setMissing(true);
      }}
    >
      <Radio.Group
        aria-label={t`Причина отказа`}
        value={reasonId}
        onChange={(value) => {
          draft.patch({ reasonId: value });
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
              aria-invalid={isMissing || undefined}
              data-autofocus={index === 0 || undefined}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={commentLabel}
        value={comment}
        onChange={(event) => draft.patch({ comment: event.currentTarget.value })}
        rows={2}
        maxLength={2000}
      />
    </FormFrame>
  );
}
