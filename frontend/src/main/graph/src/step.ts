import { centreOf, type Rect } from './geometry.js';
import type { Line } from './scene.js';

export type Step = 'left' | 'right' | 'up' | 'down';

/**
 * The node an arrow key leads to, or null when there is none.
 *
 * Left and right follow lines, to the neighbour nearest in height. Up and down stay in the layer, which is what the
 * reader sees as a column of the drawing, whether or not the two have a neighbour in common.
 */
export function stepFrom(
  id: string,
  step: Step,
  boxes: ReadonlyMap<string, Rect>,
  lines: readonly Line[],
): string | null {
  const here = boxes.get(id);
  if (!here) return null;
  const candidates = step === 'up' || step === 'down' ? inLayer(here, step, boxes) : alongLines(id, step, lines);
  return nearest(here, candidates, boxes);
}

function alongLines(id: string, step: 'left' | 'right', lines: readonly Line[]): string[] {
  return step === 'left'
    ? lines.filter((line) => line.target === id && line.source !== id).map((line) => line.source)
    : lines.filter((line) => line.source === id && line.target !== id).map((line) => line.target);
}

function inLayer(here: Rect, step: 'up' | 'down', boxes: ReadonlyMap<string, Rect>): string[] {
  return [...boxes]
    .filter(([, rect]) => rect.x < here.x + here.width && here.x < rect.x + rect.width)
    .filter(([, rect]) => (step === 'up' ? rect.y < here.y : rect.y > here.y))
    .map(([id]) => id);
}

function nearest(here: Rect, candidates: string[], boxes: ReadonlyMap<string, Rect>): string | null {
  const height = centreOf(here).y;
  let best: string | null = null;
  let least = Infinity;
  for (const id of candidates) {
    const rect = boxes.get(id);
    const distance = rect ? Math.abs(centreOf(rect).y - height) : Infinity;
    if (distance < least) [best, least] = [id, distance];
  }
  return best;
}
