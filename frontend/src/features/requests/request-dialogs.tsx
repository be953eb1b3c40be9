import { useLingui } from "@lingui/react/macro";
import { lazy } from "react";
import { Dialog } from "@/shared/ui/dialog";
import { WhenOpened } from "@/shared/ui/when-opened";
import { isAnswered, type Target, type useAnswer } from "./api";

export type Asked = "join" | "give" | "decline";

const JoinForm = lazy(async () => ({ default: (await import("./join-form")).JoinForm }));
const GiveForm = lazy(async () => ({ default: (await import("./give-form")).GiveForm }));
const DeclineForm = lazy(async () => ({ default: (await import("./decline-form")).DeclineForm }));

type Props = {
  /** The request. */
  about: string;
  asked: Asked | null;
  answer: ReturnType<typeof useAnswer>;
  onJoin: (to: Target) => void;
  onClose: () => void;
};

/** The questions that an answer needs: to what, to whom, why. */
export function RequestDialogs({ about, asked, answer, onJoin, onClose }: Props) {
  const { t } = useLingui();
  // Somebody was faster: there is nothing left to ask, the page behind says who.
  const isOpen = asked !== null && !isAnswered(answer.error);
  const titles: Record<Asked, string> = {
    join: t`К чему присоединить?`,
    give: t`Кому передать?`,
    decline: t`Почему отклоняем?`,
  };
  const form = { isBusy: answer.isPending, error: answer.error, onCancel: onClose };
  const done = { onSuccess: onClose };
  return (
    <Dialog opened={isOpen} onClose={onClose} title={asked ? titles[asked] : ""} size={440}>
      <WhenOpened opened={isOpen}>
        {asked === "join" && <JoinForm error={answer.error} onJoin={onJoin} />}
        {asked === "give" && (
          <GiveForm {...form} onSubmit={(to) => answer.mutate({ kind: "accept", ...to }, done)} />
        )}
        {asked === "decline" && (
          <DeclineForm
            {...form}
            about={about}
            onSubmit={(why, sent) =>
              answer.mutate({ kind: "decline", ...why }, { onSuccess: () => sent(onClose) })
            }
          />
        )}
      </WhenOpened>
    </Dialog>
  );
}
