import { Trans, useLingui } from "@lingui/react/macro";
import { Group } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import { kindName, titleOf } from "@/entities/documents/words";
import type { DocumentKind, DocumentStage } from "@/shared/api/types";
import { WriteButton } from "@/shared/ui/write-button";
import { followerOf, followersOf } from "./model";
import type { MakeDocument } from "./use-make-document";

// Few documents have so many followers.
const FollowMenu = lazy(async () => ({ default: (await import("./follow-menu")).FollowMenu }));

type Basis = {
  id: string;
  kind: DocumentKind;
  stage: DocumentStage;
  title?: string | null;
  number?: string | null;
  date: string;
  deal?: { id: string } | null;
  /** What closes it for this client as a rule, where the server has told it. */
  usual_closing?: DocumentKind | null;
};

type Props = { basis: Basis; making: MakeDocument };

/** So many are shown as buttons, the others in a menu. */
const SHOWN = 3;

/** What is made from an issued document: an invoice from a quote, what closes it from an invoice. */
export function FollowButtons({ basis, making }: Props) {
  const { t } = useLingui();
  const kinds = basis.stage === "issued" ? followersOf(basis) : [];
  if (kinds.length === 0) return null;
  const title = titleOf(basis);
  const shown = kinds.length > SHOWN ? kinds.slice(0, SHOWN - 1) : kinds;
  const others = kinds.slice(shown.length);
  const make = (kind: DocumentKind): void => making.make(followerOf(basis, kind));
  return (
    <Group gap={4}>
      {shown.map((kind) => {
        const name = kindName(kind);
        return (
          <WriteButton
            key={kind}
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} aria-hidden />}
            aria-label={t`${name} на основании: ${title}`}
            disabled={making.isBusy}
            onClick={() => make(kind)}
          >
            {kind === "invoice" ? <Trans>Счёт на основании</Trans> : name}
          </WriteButton>
        );
      })}
      {others.length > 0 && (
        <Suspense>
          <FollowMenu title={title} kinds={others} isBusy={making.isBusy} onMake={make} />
        </Suspense>
      )}
    </Group>
  );
}
