import {
  IconCircleCheck,
  IconClock,
  IconClockExclamation,
  IconFileOff,
  IconTruckDelivery,
} from "@tabler/icons-react";
import type { PaperStanding } from "@/shared/api/types";
import { Mark, type MarkLook } from "@/shared/ui/mark";
import { paperName, standingName } from "./words";

const LOOKS: Record<PaperStanding, MarkLook> = {
  not_needed: { Icon: IconFileOff, color: "gray" },
  waiting: { Icon: IconClock, color: "gray" },
  overdue: { Icon: IconClockExclamation, color: "red" },
  in_transit: { Icon: IconTruckDelivery, color: "blue" },
  received: { Icon: IconCircleCheck },
};

type Props = {
  standing: PaperStanding;
  /** Whether something around it says already that it is about an original. */
  isShort?: boolean;
  isPlain?: boolean;
};

/** Where an original is: never by colour alone. */
export function StandingMark({ standing, isShort = false, isPlain }: Props) {
  return (
    <Mark look={LOOKS[standing]} isPlain={isPlain}>
      {isShort ? standingName(standing) : paperName(standing)}
    </Mark>
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
