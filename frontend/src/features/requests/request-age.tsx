import { useLingui } from "@lingui/react/macro";
import { useEffect, useState } from "react";
import { formatDateTime } from "@/shared/lib/dates";
import { ageOf, minutesSince, NORM_MINUTES } from "./model";
import classes from "./requests.module.css";

const TICK_MS = 20_000;

/** «12 мин», red when the client has waited too long; it grows while one looks. */
export function RequestAge({ since }: { since: string }) {
  const { t } = useLingui();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const minutes = minutesSince(since, now);
  const { value, unit } = ageOf(minutes);
  const texts = { minute: t`${value} мин`, hour: t`${value} ч`, day: t`${value} дн` };
  const isLate = minutes > NORM_MINUTES;
  const at = formatDateTime(since);
  return (
    <time
      className={classes["age"]}
      dateTime={since}
      data-late={isLate || undefined}
      title={isLate ? t`Ждёт дольше нормы: пришла ${at}` : t`Пришла ${at}`}
    >
      {minutes === 0 ? t`только что` : texts[unit]}
    </time>
  );
}
