import { Text, UnstyledButton, type UnstyledButtonProps } from "@mantine/core";
import type { ComponentProps } from "react";
import { useMe } from "@/entities/identity/use-me";
import { UserAvatar } from "@/entities/user-avatar/user-avatar";
import classes from "./shell.module.css";

type Props = UnstyledButtonProps & Omit<ComponentProps<"button">, "style">;

/** Who is signed in; the button that opens the personal menu. */
export function UserChip(props: Props) {
  const me = useMe();
  return (
    <UnstyledButton {...props} className={classes["link"]}>
      <UserAvatar name={me.user.name} size={28} />
      <span style={{ minWidth: 0 }}>
        <Text size="sm" truncate>
          {me.user.name}
        </Text>
        <Text size="xs" c="dimmed" truncate>
          {me.user.role.name}
        </Text>
      </span>
    </UnstyledButton>
  );
}
