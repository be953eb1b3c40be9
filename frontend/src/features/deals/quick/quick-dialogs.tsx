import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { userQueries } from "@/entities/users/api";
import type { Deal, Ref } from "@/shared/api/types";
import { useRecordChange } from "@/shared/edit/use-record-change";
import { ConflictDialog } from "@/shared/ui/conflict-dialog";
import { PickSheet } from "@/shared/ui/pick-sheet";
import { toastDone, toastUndo } from "@/shared/ui/toast";
import { sendDeal } from "../api";
import { acceptDeal, forgetDeals } from "../refresh-deal";
import { drawDeal } from "./draw-deal";
import { TagsDialog } from "./tags-dialog";

export type QuickAct = "assign" | "tags";

type Seen = { id: string; responsible?: Ref | null; tags: string[] };

type Props = { act: QuickAct | null; deal: Seen; onClose: () => void };

/** A and L on a card: one thing of a deal, changed without opening it. */
export function QuickDialogs({ act, deal, onClose }: Props) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const people = useQuery(userQueries.list()).data?.items ?? [];
  const accept = (saved: Deal): void => {
    acceptDeal(queries, saved);
    forgetDeals(queries);
  };
  const changer = useRecordChange<Deal>({
    scope: `deal-${deal.id}`,
    // A card on the board knows less than the deal, and another version perhaps.
    known: () => undefined,
    fresh: () => sendDeal.fresh(deal.id),
    accept,
    lastActor: () => sendDeal.lastActor(deal.id),
    onGone: () => {
      forgetDeals(queries);
      toastDone(<Trans>Сделка передана другому сотруднику</Trans>);
    },
  });
  const before = deal.responsible;

  const assign = (person: Ref): void => {
    onClose();
    if (person.id === before?.id) return;
    const undo = async (to: Ref): Promise<void> => {
      const saved = await sendDeal.assign(await sendDeal.fresh(deal.id), to.id);
      if (saved) accept(saved);
      else forgetDeals(queries);
    };
    changer.choose(
      {
        label: t`Ответственный`,
        mine: person.name,
        shown: (now) => now.responsible?.name ?? "",
        seen: before?.name ?? "",
        send: (known) => sendDeal.assign(known, person.id),
        draw: () => drawDeal(queries, deal.id, { responsible: person }),
      },
      () => before && toastUndo(<Trans>Ответственный: {person.name}</Trans>, () => undo(before)),
    );
  };

  return (
    <>
      <PickSheet
        opened={act === "assign"}
        title={t`Кто ответственный?`}
        options={people.filter((person) => person.is_active)}
        currentId={before?.id}
        onChoose={assign}
        onClose={onClose}
      />
      <TagsDialog
        opened={act === "tags"}
        dealId={deal.id}
        tags={deal.tags}
        onClose={onClose}
        onSave={(tags, onSaved) =>
          changer.save(
            {
              label: t`Метки`,
              mine: tags.join(", "),
              shown: (now) => now.tags.join(", "),
              seen: deal.tags.join(", "),
              send: (known) => sendDeal.edit(known, { tags }),
              draw: () => drawDeal(queries, deal.id, { tags }),
            },
            onSaved,
          )
        }
      />
      <ConflictDialog
        conflict={changer.conflict}
        onKeepTheirs={changer.keepTheirs}
        onWriteMine={changer.writeMine}
      />
    </>
  );
}
