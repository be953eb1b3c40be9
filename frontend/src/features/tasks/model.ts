import type { Task, TaskEdit } from "@/shared/api/types";

/** Open tasks by their time, then the last done ones. */
export function orderTasks(tasks: Task[]): Task[] {
  return tasks.toSorted((left, right) => {
    if ((left.completed_at === null) !== (right.completed_at === null)) {
      return left.completed_at === null ? -1 : 1;
    }
    const [a, b] = left.completed_at
      ? [right.completed_at ?? "", left.completed_at]
      : [left.due_at, right.due_at];
    return a < b ? -1 : a > b ? 1 : 0;
  });
}

/** Those that are due by the end of a day. */
export function dueBy(tasks: Task[], day: string, dayOf: (instant: Date) => string): Task[] {
  return tasks.filter(({ due_at }) => dayOf(new Date(due_at)) <= day);
}

/** Six in the evening of that day in the account's zone, as an instant. */
export function eveningOf(day: string, timeZone: string): string {
  const guess = new Date(`${day}T18:00:00Z`);
  const shown = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(guess);
  const part = (type: string): string => shown.find((item) => item.type === type)?.value ?? "00";
  const local = Date.parse(
    `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}:00Z`,
  );
  return new Date(guess.getTime() * 2 - local).toISOString();
}

export type TaskDraft = { title: string; day: string | null; responsibleId: string };

/** What of a task is to be another; a day that stays keeps its hour, too. */
export function changesOf(
  task: Task,
  seenDay: string,
  { title, day, responsibleId }: TaskDraft,
  timeZone: string,
): TaskEdit {
  const typed = title.trim();
  return {
    ...(typed && typed !== task.title && { title: typed }),
    ...(day && day !== seenDay && { due_at: eveningOf(day, timeZone) }),
    ...(responsibleId &&
      responsibleId !== task.responsible?.id && { responsible_id: responsibleId }),
  };
}

/** The day `days` later, in calendar terms. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
