import { svg } from './elements.js';
import type { Change, RunState } from './lineage-model.js';
import type { PlatformFamily } from './platform-family.js';

/** All pictures are drawn on a 20 x 20 grid in one stroke of the current colour. They show kinds, never brands. */

const FAMILY_PATHS: Record<PlatformFamily, string> = {
  table: 'M3.5 4.5h13v11h-13zM3.5 8.2h13M3.5 11.9h13M8 8.2v7.3',
  store: 'M4 5.5c0-1.1 2.7-2 6-2s6 .9 6 2-2.7 2-6 2-6-.9-6-2zM4 5.5l1.3 9.2c.1 1 2.2 1.8 4.7 1.8s4.6-.8 4.7-1.8L16 5.5',
  stream: 'M3 6c2.3-2 4.7-2 7 0s4.7 2 7 0M3 10.5c2.3-2 4.7-2 7 0s4.7 2 7 0M3 15c2.3-2 4.7-2 7 0s4.7 2 7 0',
  file: 'M5 3.5h6.5L15 7v9.5H5zM11.5 3.5V7H15M7.5 10.5h5M7.5 13.3h5',
  engine: 'M10 3.2l5.9 3.4v6.8L10 16.8l-5.9-3.4V6.6zM11 6.8l-3 3.7h4l-3 3.7',
  other: 'M10 3.2l5.9 3.4v6.8L10 16.8l-5.9-3.4V6.6zM4.1 6.6l5.9 3.5 5.9-3.5M10 10.1v6.7',
};

export type ToolIcon = 'columns' | 'zoom-in' | 'zoom-out' | 'fit' | 'full-screen' | 'leave-full-screen' | 'search';

const TOOL_PATHS: Record<ToolIcon, string> = {
  columns: 'M3.5 4.5h13v11h-13zM3.5 8h13M6.5 11h3M6.5 13.2h3M11.5 11h2.5M11.5 13.2h2.5',
  'zoom-in': 'M10 4.5v11M4.5 10h11',
  'zoom-out': 'M4.5 10h11',
  fit: 'M7 7h6v6H7zM3.5 6.5v-3h3M16.5 6.5v-3h-3M3.5 13.5v3h3M16.5 13.5v3h-3',
  'full-screen': 'M3.5 8V3.5H8M12 3.5h4.5V8M16.5 12v4.5H12M8 16.5H3.5V12',
  'leave-full-screen': 'M8 3.5V8H3.5M16.5 8H12V3.5M12 16.5V12h4.5M3.5 12H8v4.5',
  search: 'M8.8 4a4.8 4.8 0 1 1 0 9.6 4.8 4.8 0 0 1 0-9.6zM12.4 12.4l3.6 3.6',
};

const CHANGE_PATHS: Record<Change, string> = {
  added: 'M-3.5 0h7M0 -3.5v7',
  removed: 'M-3.5 0h7',
  changed: 'M-3.8 0.9c1.2 -2.4 2.6 -2.4 3.8 -0.9s2.6 1.5 3.8 -0.9',
};

export function familyGlyph(family: PlatformFamily): SVGElement {
  return picture('glyph-picture', svg('path', { d: FAMILY_PATHS[family] }));
}

export function toolIcon(icon: ToolIcon): SVGElement {
  return picture('tool-picture', svg('path', { d: TOOL_PATHS[icon] }));
}

/**
 * The ring of a job's last run. Each state has a form of its own, so that it survives without colour: a tick, a cross,
 * a bar, an open arc, a hollow broken ring.
 */
export function stateRing(state: RunState | null): SVGElement {
  switch (state) {
    case 'COMPLETE':
      return ring('success', circle(), svg('path', { d: 'M6.6 10.3l2.3 2.3 4.5-4.9' }));
    case 'FAIL':
      return ring('danger', circle(), svg('path', { d: 'M7.4 7.4l5.2 5.2M12.6 7.4l-5.2 5.2' }));
    case 'ABORT':
      return ring('warning', circle(), svg('path', { d: 'M6.8 10h6.4' }));
    case 'RUNNING':
    case 'START':
      return ring('running', svg('path', { d: 'M10 3a7 7 0 1 1-7 7' }), svg('circle', { cx: '10', cy: '10', r: '1.6' }));
    default:
      return ring('unknown', circle());
  }
}

export function lockMark(): SVGElement {
  return svg(
    'g',
    { class: 'mask-mark' },
    svg('circle', { r: '8' }),
    svg('path', { d: 'M-3.2 -0.6h6.4v4.4h-6.4zM-1.9 -0.6v-1.5a1.9 1.9 0 0 1 3.8 0v1.5' }),
  );
}

/** A sign of its own for each, so that it survives without colour: a plus, a minus, a wave. */
export function changeMark(change: Change): SVGElement {
  return svg('g', { class: `change-mark ${change}` }, svg('circle', { r: '7' }), svg('path', { d: CHANGE_PATHS[change] }));
}

function circle(): SVGElement {
  return svg('circle', { cx: '10', cy: '10', r: '7' });
}

function ring(meaning: string, ...shapes: SVGElement[]): SVGElement {
  return picture(`ring ${meaning}`, ...shapes);
}

function picture(name: string, ...shapes: SVGElement[]): SVGElement {
  return svg('svg', { class: name, viewBox: '0 0 20 20', 'aria-hidden': 'true', focusable: 'false' }, ...shapes);
}
