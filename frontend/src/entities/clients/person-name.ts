// One field for a person's name in quick create; the API keeps surname, name and patronymic apart.

type PersonName = {
  last_name: string | null;
  first_name: string | null;
  middle_name: string | null;
};

const PATRONYMIC = /(ович|евич|ич|овна|евна|ична|инична|оглы|кызы)$/iu;
const SURNAME =
  /(ов|ев|ёв|ин|ын|ский|цкий|ской|ова|ева|ёва|ина|ына|ская|цкая|ко|ук|юк|чук|ян|дзе|швили|ых|их)$/iu;

/** «Иванов Иван Петрович», «Иван Петрович», «Анна Смирнова», «Анна» → the three parts; unsure means surname first. */
export function splitName(typed: string): PersonName {
  const words = typed.trim().split(/\s+/).filter(Boolean);
  const [first, second] = words;
  if (first === undefined) return name(null, null, null);
  if (second === undefined) return name(null, first, null);
  if (words.length === 2) {
    if (PATRONYMIC.test(second)) return name(null, first, second);
    if (SURNAME.test(second) && !SURNAME.test(first)) return name(second, first, null);
    return name(first, second, null);
  }
  if (PATRONYMIC.test(second)) return name(words.slice(2).join(" "), first, second);
  return name(first, second, words.slice(2).join(" "));
}

function name(last: string | null, first: string | null, middle: string | null): PersonName {
  return { last_name: last, first_name: first, middle_name: middle };
}
