import { Trans } from "@lingui/react/macro";
import type { Known } from "@/entities/catalogue/api";
import { useLearnProduct } from "@/entities/catalogue/use-learn-product";
import { toastDone, toastError, toastUndo } from "@/shared/ui/toast";
import { sendArchive } from "./api";

/** Out of what is offered, and back: the one is the undo of the other. */
export function useArchive() {
  const learn = useLearnProduct();
  const restore = async (known: Known): Promise<void> => {
    learn(await sendArchive.restore(known));
  };
  return {
    archive: async (known: Known): Promise<void> => {
      try {
        const gone = await sendArchive.archive(known);
        learn(gone);
        toastUndo(<Trans>«{gone.name}» в архиве</Trans>, () => restore(gone));
      } catch (error) {
        toastError(error, <Trans>Убрать в архив не получилось</Trans>);
      }
    },
    restore: async (known: Known): Promise<void> => {
      try {
        await restore(known);
        toastDone(<Trans>Снова в каталоге</Trans>);
      } catch (error) {
        toastError(error, <Trans>Вернуть из архива не получилось</Trans>);
      }
    },
  };
}
