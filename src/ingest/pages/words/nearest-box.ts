/**
 * Finds the nearest box, from a given one upwards, that is wanted; null where there is none below
 * `isEnd`. Each box is looked at once, however many are asked for.
 */
export function nearestBox(
  isWanted: (box: Element) => boolean,
  isEnd: (box: Element) => boolean,
): (box: Element) => Element | null {
  const found = new Map<Element, Element | null>();
  return (start) => {
    const passed: Element[] = [];
    for (let box: Element | null = start; box; box = box.parentElement) {
      if (!found.has(box) && !isEnd(box) && !isWanted(box)) passed.push(box);
      else return remember([...passed, box], nearestOf(box));
    }
    return remember(passed, null);
  };

  function nearestOf(box: Element): Element | null {
    if (found.has(box)) return found.get(box) ?? null;
    return isEnd(box) ? null : box;
  }

  function remember(boxes: Element[], nearest: Element | null): Element | null {
    for (const box of boxes) found.set(box, nearest);
    return nearest;
  }
}
