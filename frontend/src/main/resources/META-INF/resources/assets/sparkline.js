/** A row of numbers as a line. Attribute points: JSON, oldest first, of {v, low, high, mark, text}; all but text may be absent. */

const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 640;
const HEIGHT = 72;
/** Room for a mark at each edge. */
const EDGE = 6;

class Sparkline extends HTMLElement {
  static observedAttributes = ['points'];

  connectedCallback() {
    this.render();
  }

  attributeChangedCallback() {
    if (this.isConnected) this.render();
  }

  render() {
    const points = JSON.parse(this.getAttribute('points') ?? '[]');
    const top = Math.max(1, ...points.flatMap((point) => [point.v ?? 0, point.high ?? 0]));
    const x = (i) => EDGE + ((WIDTH - 2 * EDGE) * (i + 0.5)) / Math.max(1, points.length);
    const y = (value) => HEIGHT - EDGE - ((HEIGHT - 2 * EDGE) * value) / top;
    const svg = element('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'aria-hidden': 'true' });
    svg.append(element('line', { class: 'axis', x1: 0, x2: WIDTH, y1: y(0), y2: y(0) }));
    for (const run of runs(points, (point) => point.high != null)) {
      const upper = run.map((i) => `${x(i)},${y(points[i].high)}`);
      const lower = run.toReversed().map((i) => `${x(i)},${y(points[i].low)}`);
      svg.append(element('polygon', { class: 'band', points: [...upper, ...lower].join(' ') }));
    }
    for (const run of runs(points, (point) => point.v != null)) {
      svg.append(element('polyline', { class: 'line', points: run.map((i) => `${x(i)},${y(points[i].v)}`).join(' ') }));
    }
    points.forEach((point, i) => {
      if (point.v == null) return;
      const dot = point.mark
        ? element('path', { class: 'mark', d: `M${x(i)} ${y(point.v) - 6}l6 6-6 6-6-6z` })
        : element('circle', { class: 'dot', cx: x(i), cy: y(point.v), r: 2.5 });
      const title = element('title', {});
      title.textContent = point.text ?? '';
      dot.append(title);
      svg.append(dot);
    });
    this.replaceChildren(svg);
  }
}

/** Indices of points that have what is asked, parted where one has not. */
function runs(points, has) {
  const all = [[]];
  points.forEach((point, i) => {
    if (has(point)) all.at(-1).push(i);
    else if (all.at(-1).length) all.push([]);
  });
  return all.filter((run) => run.length > 0);
}

function element(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

customElements.define('ct-sparkline', Sparkline);
