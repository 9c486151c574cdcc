import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnPage, ROWS_PER_PAGE } from '../src/column-page.js';
import { boundsOf } from '../src/geometry.js';
import { arrowPath, linePath } from '../src/line-path.js';
import { firstView, fit, follow, SCALE, toScreen, toWorld, zoomAt } from '../src/viewport.js';

const columns = Array.from({ length: 23 }, (_, index) => ({ name: `c${index}`, type: '' }));
const size = { width: 1000, height: 600 };
const insets = { top: 50, right: 50, bottom: 50, left: 50 };

test('related columns come first, and the page stays in range', () => {
  const page = columnPage(columns, new Set(['c20', 'c5']), { query: '', page: 0 });
  assert.deepEqual(page.rows.slice(0, 3).map((column) => column.name), ['c5', 'c20', 'c0']);
  assert.equal(page.rows.length, ROWS_PER_PAGE);
  assert.equal(columnPage(columns, new Set(), { query: '', page: 99 }).page, 2);
});

test('a search that finds nothing has one empty page', () => {
  assert.deepEqual(columnPage(columns, new Set(), { query: 'zzz', page: 0 }), { rows: [], page: 0, pages: 1, first: 0, matches: 0 });
});

test('what lies under the pointer stays under it while zooming', () => {
  const view = { x: 10, y: 20, scale: 0.5 };
  const pointer = { x: 300, y: 200 };
  assert.deepEqual(toWorld(zoomAt(view, pointer, 2), pointer), toWorld(view, pointer));
  assert.equal(zoomAt(view, pointer, 1e9).scale, SCALE.most);
});

test('fit shows everything inside the free area and never enlarges', () => {
  const bounds = { x: -100, y: 0, width: 4000, height: 300 };
  const view = fit(bounds, size, insets);
  assert.ok(toScreen(view, bounds).x >= 50);
  assert.ok(toScreen(view, { x: 3900, y: 300 }).x <= 950.001);
  assert.equal(fit({ x: 0, y: 0, width: 10, height: 10 }, size, insets).scale, 1);
});

test('the first look at a wide drawing is its focus at a readable size', () => {
  const focus = { x: 5000, y: 100, width: 232, height: 56 };
  const view = firstView({ x: 0, y: 0, width: 9000, height: 300 }, focus, size, insets);
  assert.equal(view.scale, SCALE.readable);
  assert.ok(Math.abs(toScreen(view, { x: 5116, y: 128 }).x - 500) < 1);
});

test('a node that moved in the drawing keeps its place on the screen', () => {
  const view = { x: 7, y: 9, scale: 0.8 };
  const [before, after] = [{ x: 10, y: 10, width: 1, height: 1 }, { x: 500, y: -40, width: 1, height: 1 }];
  const moved = toScreen(follow(view, before, after), after);
  assert.ok(Math.hypot(moved.x - toScreen(view, before).x, moved.y - toScreen(view, before).y) < 1e-9);
});

test('lines end where their arrow begins', () => {
  const points = [{ x: 0, y: 0 }, { x: 50, y: 0 }, { x: 50, y: 80 }, { x: 100, y: 80 }];
  assert.match(linePath(points), /^M0 0L42 0Q50 0 50 8L50 72Q50 80 58 80L94 80$/);
  assert.equal(arrowPath(points), 'M100 80L93 76.5L93 83.5Z');
  assert.equal(linePath([]), '');
});

test('nothing has empty bounds', () => {
  assert.deepEqual(boundsOf([]), { x: 0, y: 0, width: 0, height: 0 });
});
