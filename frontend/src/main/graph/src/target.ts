/** What the reader points at or has locked. */
export type Target =
  | { kind: 'node'; id: string }
  | { kind: 'column'; id: string; column: string }
  | { kind: 'line'; id: string };

/** What of the drawing an event happened on; null for the bare canvas. */
export function targetOf(event: Event): Target | null {
  const id = nodeAt(event);
  const column = closest(event, '[data-column]')?.dataset.column;
  if (id && column !== undefined) return { kind: 'column', id, column };
  if (id && closest(event, '.card')) return { kind: 'node', id };
  const line = closest(event, '[data-line]')?.dataset.line;
  return line === undefined ? null : { kind: 'line', id: line };
}

/** The id of the node whose card or badge an event happened on. */
export function nodeAt(event: Event): string | null {
  return closest(event, '[data-node]')?.dataset.node ?? null;
}

export function closest(event: Event, selector: string): HTMLElement | SVGElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement | SVGElement>(selector) : null;
}
