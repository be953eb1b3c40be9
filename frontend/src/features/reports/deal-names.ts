// Deals as an axis names them.

type Named = { title: string; number: number };

/** The number stands there only where a deal has no title, or shares it with another one of the picture. */
export function axisNames(deals: Named[]): string[] {
  const titles = deals.map(({ title }) => title);
  return deals.map(({ title, number }) => {
    if (title === "") return `№ ${number}`;
    const isShared = titles.indexOf(title) !== titles.lastIndexOf(title);
    return isShared ? `№ ${number} ${title}` : title;
  });
}
