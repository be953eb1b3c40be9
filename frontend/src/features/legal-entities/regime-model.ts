// How an own firm is taxed: what VAT each regime knows, and on what ground there is none.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { DatedRegime, PartyForm, TaxRegime, VatDuty } from "@/shared/api/types";

type Words = {
  title: MessageDescriptor;
  /** The first is the usual one. */
  vats: VatDuty[];
  /** Usual grounds for «без НДС», as invoices name them. */
  grounds: MessageDescriptor[];
  isOfPersons?: true;
};

const article145 = msg`п. 1 ст. 145 НК РФ`;

const regimes: Record<TaxRegime, Words> = {
  general: {
    title: msg`ОСНО`,
    vats: ["general", "exempt"],
    grounds: [article145, msg`ст. 145.1 НК РФ`],
  },
  simplified_income: {
    title: msg`УСН «доходы»`,
    vats: ["exempt", "five", "seven", "general"],
    grounds: [article145],
  },
  simplified_profit: {
    title: msg`УСН «доходы минус расходы»`,
    vats: ["exempt", "five", "seven", "general"],
    grounds: [article145],
  },
  patent: {
    title: msg`Патент (ПСН)`,
    vats: ["exempt"],
    grounds: [msg`п. 11 ст. 346.43 НК РФ`],
    isOfPersons: true,
  },
  automated: {
    title: msg`АУСН`,
    vats: ["exempt"],
    grounds: [msg`Федеральный закон от 25.02.2022 № 17-ФЗ`],
  },
  professional_income: {
    title: msg`НПД (самозанятый)`,
    vats: ["exempt"],
    grounds: [msg`Федеральный закон от 27.11.2018 № 422-ФЗ`],
    isOfPersons: true,
  },
  agricultural: {
    title: msg`ЕСХН`,
    vats: ["general", "exempt"],
    grounds: [article145],
  },
};

const vats: Record<VatDuty, MessageDescriptor> = {
  exempt: msg`без НДС`,
  five: msg`НДС 5 %`,
  seven: msg`НДС 7 %`,
  general: msg`НДС по общим ставкам`,
};

const order: TaxRegime[] = [
  "simplified_income",
  "simplified_profit",
  "general",
  "automated",
  "patent",
  "professional_income",
  "agricultural",
];

export const titleOf = (regime: TaxRegime): MessageDescriptor => regimes[regime].title;
export const vatTitle = (vat: VatDuty): MessageDescriptor => vats[vat];
export const vatsOf = (regime: TaxRegime): VatDuty[] => regimes[regime].vats;
export const groundsOf = (regime: TaxRegime): MessageDescriptor[] => regimes[regime].grounds;

/** Патент and НПД are for persons. */
export function regimesOf(form: PartyForm): TaxRegime[] {
  return order.filter((one) => form !== "organisation" || !regimes[one].isOfPersons);
}

export function regimeFrom(value: string): TaxRegime {
  return order.find((one) => one === value) ?? "simplified_income";
}

export function vatFrom(value: string, regime: TaxRegime): VatDuty {
  const [usual = "exempt"] = vatsOf(regime);
  return vatsOf(regime).find((one) => one === value) ?? usual;
}

/** None before the first: nobody said how the firm was taxed then. */
export function regimeOn(all: DatedRegime[], day: string): DatedRegime | undefined {
  return all.findLast(({ valid_from }) => valid_from <= day);
}

/** The list with one written in: the last of it, where the server's objections will point. */
export function withRegime(
  all: DatedRegime[],
  before: DatedRegime | null,
  now: DatedRegime,
): DatedRegime[] {
  return [...all.filter((one) => one !== before), now];
}
