// What travels with a dragged card, and what a column says about itself to a card above it.

const CARD = Symbol("card");
const COLUMN = Symbol("column");

type Data = Record<string | symbol, unknown>;
type CardData = { cardId: string; stageId: string };

export function cardData(cardId: string, stageId: string): Data {
  return { [CARD]: true, cardId, stageId };
}

export function isCardData(data: Data): data is Data & CardData {
  return data[CARD] === true;
}

export function columnData(stageId: string): Data {
  return { [COLUMN]: true, stageId };
}

export function isColumnData(data: Data): data is Data & { stageId: string } {
  return data[COLUMN] === true;
}
