/** A text that a part of is in an element of its own, as sums of money are: the innermost element that holds all of it. */
export function wholeText(pattern: RegExp) {
  const holds = (element: Element | null): boolean => pattern.test(element?.textContent ?? "");
  return (_: string, element: Element | null): boolean =>
    element !== null && holds(element) && ![...element.children].some(holds);
}
