/** Width in pixels of a text in the face it will be drawn in. */
export type Measure = (text: string) => number;

const ELLIPSIS = '…';

/**
 * Shortens a name in the middle until it fits.
 *
 * The end of `analytics.mart.dim_customer_order_v2` tells it from its neighbours and the start tells where it lives,
 * so neither may go first. Cuts between whole characters, never inside a surrogate pair.
 */
export function cutMiddle(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  const characters = [...text];
  let fits = 0;
  let tooMany = characters.length;
  while (tooMany - fits > 1) {
    const kept = (fits + tooMany) >> 1;
    if (measure(keep(characters, kept)) <= width) fits = kept;
    else tooMany = kept;
  }
  return keep(characters, fits);
}

function keep(characters: string[], kept: number): string {
  const start = Math.floor(kept / 2);
  const end = kept - start;
  return characters.slice(0, start).join('') + ELLIPSIS + characters.slice(characters.length - end).join('');
}
