// The matrix in the reader's words: what can be allowed, in groups, and how far.
// `audit.read` stands in no line: nothing asks for it yet, so granting it would promise what is not there.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Me, Reach, Right, Role } from "@/shared/api/types";

export type Line = {
  name: string;
  title: MessageDescriptor;
  /** Whose records: own, of the department, all. The other rights are there or not. */
  hasReach: boolean;
  /** What must be seen at least as far. */
  sight?: string;
};

export type Group = { title: MessageDescriptor; lines: Line[] };

const far = (name: string, title: MessageDescriptor, sight?: string): Line => ({
  name,
  title,
  hasReach: true,
  ...(sight && { sight }),
});

const whole = (name: string, title: MessageDescriptor, sight?: string): Line => ({
  name,
  title,
  hasReach: false,
  ...(sight && { sight }),
});

export const groups: Group[] = [
  {
    title: msg`Сделки`,
    lines: [
      far("deals.read", msg`Видеть`),
      far("deals.create", msg`Создавать`, "deals.read"),
      far("deals.edit", msg`Менять, двигать и закрывать`, "deals.read"),
      far("deals.delete", msg`Удалять`, "deals.read"),
      far("deals.export", msg`Выгружать в файл`, "deals.read"),
      far("profit.read", msg`Видеть себестоимость и прибыль`, "deals.read"),
    ],
  },
  {
    title: msg`Контакты и компании`,
    lines: [
      far("clients.read", msg`Видеть`),
      far("clients.create", msg`Создавать`, "clients.read"),
      far("clients.edit", msg`Менять`, "clients.read"),
      far("clients.delete", msg`Удалять`, "clients.read"),
      far("clients.export", msg`Выгружать всё о человеке`, "clients.read"),
      whole("clients.erase", msg`Стирать персональные данные`, "clients.read"),
    ],
  },
  {
    title: msg`Задачи`,
    lines: [
      far("tasks.read", msg`Видеть`),
      far("tasks.edit", msg`Ставить и выполнять`, "tasks.read"),
    ],
  },
  {
    title: msg`Новые заявки`,
    lines: [
      whole("requests.read", msg`Видеть`),
      whole("requests.process", msg`Разбирать`, "requests.read"),
    ],
  },
  {
    title: msg`Каталог`,
    lines: [
      whole("catalogue.read", msg`Видеть товары и цены`),
      whole("catalogue.manage", msg`Менять, загружать и выгружать`, "catalogue.read"),
    ],
  },
  {
    title: msg`Документы`,
    lines: [
      far("documents.read", msg`Видеть`),
      far("documents.edit", msg`Создавать и менять черновики`, "documents.read"),
      far("documents.issue", msg`Выставлять и аннулировать`, "documents.read"),
      far("documents.export", msg`Выгружать для бухгалтера`, "documents.read"),
      far("documents.track", msg`Отмечать путь оригиналов`, "documents.read"),
    ],
  },
  {
    title: msg`Платежи`,
    lines: [
      far("payments.read", msg`Видеть`),
      far("payments.edit", msg`Записывать, менять и отменять`, "payments.read"),
      whole("periods.edit_closed", msg`Менять в закрытом периоде и открывать его`),
    ],
  },
  {
    title: msg`Расходы и планы`,
    lines: [
      far("costs.read", msg`Видеть расходы и оплату сотрудников`, "profit.read"),
      far("costs.manage", msg`Записывать и менять расходы`, "costs.read"),
      far("plans.read", msg`Видеть планы`),
      far("plans.manage", msg`Ставить планы`, "plans.read"),
    ],
  },
  {
    title: msg`Настройки работы`,
    lines: [
      whole("pipelines.read", msg`Видеть воронки`),
      whole("pipelines.manage", msg`Менять воронки`, "pipelines.read"),
      whole("dictionaries.read", msg`Видеть справочники`),
      whole("dictionaries.manage", msg`Менять справочники`, "dictionaries.read"),
      whole("legal_entities.manage", msg`Менять наши организации`, "dictionaries.read"),
      whole("templates.manage", msg`Менять шаблоны документов`, "dictionaries.read"),
      whole("views.share", msg`Делиться видами списков`),
    ],
  },
  {
    title: msg`Люди и фирма`,
    lines: [
      whole("users.read", msg`Видеть сотрудников`),
      whole("users.manage", msg`Принимать, менять и увольнять`, "users.read"),
      whole("roles.manage", msg`Менять роли`, "users.read"),
      whole("departments.manage", msg`Менять отделы`, "users.read"),
      whole("api_keys.manage", msg`Выпускать ключи API`),
      whole("account.manage", msg`Менять настройки фирмы`),
      whole("billing.pay", msg`Оплачивать подписку`),
    ],
  },
];

const allLines = groups.flatMap((group) => group.lines);

export const reaches: { value: Reach; title: MessageDescriptor }[] = [
  { value: "own", title: msg`свои` },
  { value: "department", title: msg`своего отдела` },
  { value: "department_and_below", title: msg`отдела и ниже` },
  { value: "all", title: msg`все` },
];

const order: (Reach | null)[] = [null, "own", "department", "department_and_below", "all"];

/** Whether one reach goes no further than another; none goes nowhere. */
export function isWithin(reach: Reach | null, other: Reach | null): boolean {
  return order.indexOf(reach) <= order.indexOf(other);
}

export type Rights = Record<string, Reach | null>;

export function rightsOf(list: { name: string; reach: Reach }[]): Rights {
  return Object.fromEntries(list.map(({ name, reach }) => [name, reach]));
}

/** Whether I may give this role: nothing that I do not hold, and never the owner's. */
export function mayGive(me: Me, role: Role): boolean {
  if (role.code === "owner") return false;
  const mine = rightsOf(me.permissions);
  return role.permissions.every(({ name, reach }) => isWithin(reach, mine[name] ?? null));
}

/** One right set; what acts further than is seen then, is seen no further than it is acted upon. */
export function withRight(rights: Rights, name: string, reach: Reach | null): Rights {
  const changed: Rights = { ...rights, [name]: reach };
  const line = allLines.find((one) => one.name === name);
  if (line?.sight && !isWithin(reach, changed[line.sight] ?? null)) changed[line.sight] = reach;
  for (const other of allLines) {
    if (other.sight !== name) continue;
    if (isWithin(changed[other.name] ?? null, reach)) continue;
    changed[other.name] = other.hasReach ? reach : null;
  }
  return changed;
}

/** Also those without a line: an edited role keeps them. */
export function listOf(rights: Rights): Right[] {
  return Object.entries(rights).flatMap(([name, reach]) => (reach ? [{ name, reach }] : []));
}
