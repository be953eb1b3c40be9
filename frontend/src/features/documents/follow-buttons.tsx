import { Trans, useLingui } from "@lingui/react/macro";
import { Group } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { kindName, titleOf } from "@/entities/documents/words";
import type { DocumentKind, DocumentStage } from "@/shared/api/types";
import { WriteButton } from "@/shared/ui/write-button";
import { followersOf } from "./model";
import type { MakeDocument } from "./use-make-document";

type Basis = {
  id: string;
  kind: DocumentKind;
  stage: DocumentStage;
  number?: string | null;
  date: string;
  deal: { id: string };
};

type Props = { basis: Basis; making: MakeDocument };

/** What is made from an issued document: an invoice from a quote, what closes it from an invoice. */
export function FollowButtons({ basis, making }: Props) {
  const { t } = useLingui();
  const kinds = basis.stage === "issued" ? followersOf(basis.kind) : [];
  if (kinds.length === 0) return null;
  const title = titleOf(basis);
  return (
    <Group gap={4}>
      {kinds.map((kind) => {
        const name = kindName(kind);
        return (
          <WriteButton
            key={kind}
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} aria-hidden />}
            aria-label={t`${name} на основании: ${title}`}
            disabled={making.isBusy}
            onClick={() => making.make({ kind, deal_id: basis.deal.id, basis_id: basis.id })}
          >
            {kind === "invoice" ? <Trans>Счёт на основании</Trans> : name}
          </WriteButton>
        );
      })}
    </Group>
  );
}
