import { Button, Menu } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { kindName } from "@/entities/documents/words";
import type { DocumentKind } from "@/shared/api/types";
import { useIsOnline } from "@/shared/lib/use-is-online";

type Props = {
  kinds: DocumentKind[];
  isBusy: boolean;
  onMake: (kind: DocumentKind) => void;
  children: ReactNode;
};

/** The kinds of document that can be made here. */
export function CreateMenu({ kinds, isBusy, onMake, children }: Props) {
  const isOnline = useIsOnline();
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
          <Menu.Item key={kind} onClick={() => onMake(kind)}>
            {kindName(kind)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
