import { Trans } from "@lingui/react/macro";
import { Button, Menu } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { Fragment, type ReactNode } from "react";
import { kindName } from "@/entities/documents/words";
import type { DocumentKind } from "@/shared/api/types";
import { useIsOnline } from "@/shared/lib/use-is-online";

type Props = {
  kinds: DocumentKind[];
  isBusy: boolean;
  onMake: (kind: DocumentKind) => void;
  /** A contract of its own sort; absent: not made here. */
  onAgreement?: () => void;
  children: ReactNode;
};

/** The kinds of document that can be made here. */
export function CreateMenu({ kinds, isBusy, onMake, onAgreement, children }: Props) {
  const isOnline = useIsOnline();
  const agreement = onAgreement && (
    <Menu.Item onClick={onAgreement}>
      <Trans>Соглашение о простой электронной подписи</Trans>
    </Menu.Item>
  );
  return (
    <Menu position="bottom-start" width={260} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          loading={isBusy}
          disabled={!isOnline}
        >
          {children}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map((kind) => (
          <Fragment key={kind}>
            <Menu.Item onClick={() => onMake(kind)}>{kindName(kind)}</Menu.Item>
            {kind === "contract" && agreement}
          </Fragment>
        ))}
        {!kinds.includes("contract") && agreement}
      </Menu.Dropdown>
    </Menu>
  );
}
