import { Trans, useLingui } from "@lingui/react/macro";
import { Menu } from "@mantine/core";
import { kindName } from "@/entities/documents/words";
import type { DocumentKind } from "@/shared/api/types";
import { WriteButton } from "@/shared/ui/write-button";

type Props = {
  title: string;
  kinds: DocumentKind[];
  isBusy: boolean;
  onMake: (kind: DocumentKind) => void;
};

/** The followers of a document for which there is no room as buttons. */
export function FollowMenu({ title, kinds, isBusy, onMake }: Props) {
  const { t } = useLingui();
  return (
    <Menu position="bottom-start" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <WriteButton
          variant="subtle"
          size="compact-sm"
          aria-label={t`Ещё документы на основании: ${title}`}
          disabled={isBusy}
        >
          <Trans>Ещё</Trans>
        </WriteButton>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map((kind) => (
          <Menu.Item key={kind} onClick={() => onMake(kind)}>
            {kindName(kind)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
