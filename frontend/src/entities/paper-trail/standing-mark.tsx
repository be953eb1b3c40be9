import { Badge } from "@mantine/core";
import {
  IconCircleCheck,
  IconClock,
  IconClockExclamation,
  IconFileOff,
  IconTruckDelivery,
} from "@tabler/icons-react";
import type { PaperStanding } from "@/shared/api/types";
import { paperName, standingName } from "./words";

const LOOKS = {
  not_needed: { Icon: IconFileOff, color: "gray" },
  waiting: { Icon: IconClock, color: "gray" },
  overdue: { Icon: IconClockExclamation, color: "red" },
  in_transit: { Icon: IconTruckDelivery, color: "blue" },
  received: { Icon: IconCircleCheck, color: undefined },
} as const;

type Props = {
  standing: PaperStanding;
  /** Whether something around it says already that it is about an original. */
  isShort?: boolean;
};

/** Where an original is: never by colour alone. */
export function StandingMark({ standing, isShort = false }: Props) {
  const { Icon, color } = LOOKS[standing];
  return (
    <Badge
      variant="light"
      {...(color && { color })}
      tt="none"
      flex="none"
      leftSection={<Icon size={14} aria-hidden />}
    >
      {isShort ? standingName(standing) : paperName(standing)}
    </Badge>
  );
}

/** The same where a row has room for its sign only. */
export function StandingSign({ standing }: { standing: PaperStanding }) {
  const { Icon, color } = LOOKS[standing];
  const name = paperName(standing);
  return (
    <Icon
      size={16}
      role="img"
      aria-label={name}
      {...(color && { color: `var(--mantine-color-${color}-text)` })}
      style={{ flex: "none" }}
    >
      <title>{name}</title>
    </Icon>
  );
}
