import { html, svg } from './elements.js';
import { changeMark, familyGlyph, lockMark, stateRing } from './glyphs.js';
import { hasMasking, isIndirect } from './line-layer.js';
import type { Change, RunState } from './lineage-model.js';
import { FAMILY_WORDS, platformFamily } from './platform-family.js';
import type { Scene } from './scene.js';
import { changeWord, stateWord } from './words.js';

/** Below this the legend would cover the drawing, so it starts closed. */
const ROOMY_PX = 1000;

/** Explains the signs in use, and only those. */
export class Legend {
  readonly element = html('div', { class: 'legend panel' });
  private readonly toggle = html('button', { type: 'button', class: 'legend-toggle' }, 'Legend');
  private readonly list = html('ul', { class: 'legend-list', id: 'legend-list' });
  private open: boolean | null = null;

  constructor() {
    this.toggle.setAttribute('aria-controls', 'legend-list');
    this.toggle.addEventListener('click', () => this.show(this.list.hidden));
    this.element.append(this.toggle, this.list);
  }

  update(scene: Scene, canvasWidth: number): void {
    this.list.replaceChildren(...entries(scene).map(([sample, word]) => html('li', {}, sample, word)));
    this.show(this.open ?? canvasWidth >= ROOMY_PX, false);
    this.element.hidden = scene.boxes.length < 2;
  }

  private show(open: boolean, chosen = true): void {
    if (chosen) this.open = open;
    this.list.hidden = !open;
    this.toggle.setAttribute('aria-expanded', String(open));
    this.toggle.title = open ? 'Hide the legend' : 'Show the legend';
  }
}

const CHANGES: readonly Change[] = ['added', 'removed', 'changed'];

type Entry = [sample: Element, word: string];

function entries(scene: Scene): Entry[] {
  return [...nodeEntries(scene), ...stateEntries(scene), ...lineEntries(scene)];
}

function nodeEntries(scene: Scene): Entry[] {
  const datasets = scene.boxes.filter((box) => box.node.kind === 'dataset').map((box) => box.node);
  const families = new Set(datasets.map((node) => platformFamily(node.platform, node.type)));
  return [...families].sort().map((family) => [familyGlyph(family), FAMILY_WORDS[family]]);
}

function stateEntries(scene: Scene): Entry[] {
  const shown = new Map<string, RunState | null>();
  for (const { node } of scene.boxes) if (node.kind === 'job') shown.set(stateWord(node.state), node.state);
  return [...shown].sort().map(([word, state]) => [stateRing(state), `Job, ${word}`]);
}

function lineEntries(scene: Scene): Entry[] {
  const found: Entry[] = [];
  const { lines } = scene;
  if (lines.some((line) => line.origin === 'observed')) found.push([lineSample('observed'), 'Observed']);
  if (lines.some((line) => line.origin === 'declared')) found.push([lineSample('declared'), 'Declared']);
  for (const change of CHANGES) {
    if (lines.some((line) => line.change === change)) found.push([lineSample(`observed ${change}`, changeMark(change)), changeWord(change)]);
  }
  if (lines.some((line) => line.origin === null && !isIndirect(line))) found.push([lineSample('column'), 'Value comes from']);
  if (lines.some(isIndirect)) found.push([lineSample('column indirect'), 'Only influences']);
  if (lines.some(hasMasking)) found.push([maskSample(), 'Masked on the way']);
  return found;
}

function lineSample(kind: string, mark?: SVGElement): SVGElement {
  mark?.setAttribute('transform', 'translate(11 8)');
  return svg(
    'svg',
    { class: 'line-sample', viewBox: '0 0 30 16', 'aria-hidden': 'true' },
    svg(
      'g',
      { class: `line ${kind}` },
      svg('path', { class: 'stroke', d: 'M1 8H24' }),
      svg('path', { class: 'arrow', d: 'M29 8L22 4.5L22 11.5Z' }),
      ...(mark ? [mark] : []),
    ),
  );
}

function maskSample(): SVGElement {
  return svg('svg', { class: 'mask-sample', viewBox: '-9 -9 18 18', 'aria-hidden': 'true' }, lockMark());
}
