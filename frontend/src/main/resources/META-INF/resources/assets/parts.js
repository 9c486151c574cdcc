/** Small parts that must work inside grid rows too, where no server component lives. */

/** A name this short fits everywhere. */
const SHORT_NAME = 12;
/** What follows the cut is usually what tells two names apart. */
const LONGEST_TAIL = 14;

/** A name that keeps both ends. Attributes: value, and mark = words to highlight. */
class CutName extends HTMLElement {
  static observedAttributes = ['value', 'mark'];

  connectedCallback() {
    this.render();
    this.addEventListener('copy', copyAsOneLine);
  }

  attributeChangedCallback() {
    if (this.isConnected) this.render();
  }

  render() {
    const value = this.getAttribute('value') ?? '';
    const tail = value.length > SHORT_NAME ? Math.min(LONGEST_TAIL, Math.floor(value.length / 2)) : 0;
    const cut = value.length - tail;
    const ranges = matches(value, this.getAttribute('mark') ?? '');
    const head = span('ct-name-head', value, 0, cut, ranges);
    this.replaceChildren(head, ...(cut < value.length ? [span('ct-name-tail', value, cut, value.length, ranges)] : []));
    this.style.setProperty('--ct-name-tail', tail);
    this.title = value;
  }
}

/** Head and tail are two boxes; without this a copied name would have a line break in it. */
function copyAsOneLine(event) {
  event.clipboardData.setData('text/plain', String(getSelection()).replaceAll('\n', ''));
  event.preventDefault();
}

/** Text with the words of the search highlighted. Attributes: value, mark. */
class MarkedText extends HTMLElement {
  static observedAttributes = ['value', 'mark'];

  connectedCallback() {
    this.render();
  }

  attributeChangedCallback() {
    if (this.isConnected) this.render();
  }

  render() {
    const value = this.getAttribute('value') ?? '';
    this.replaceChildren(span('', value, 0, value.length, matches(value, this.getAttribute('mark') ?? '')));
  }
}

function span(className, text, from, to, ranges) {
  const box = document.createElement('span');
  box.className = className;
  let at = from;
  for (const [start, end] of ranges) {
    if (end <= from || start >= to) continue;
    const a = Math.max(start, from);
    const b = Math.min(end, to);
    if (a > at) box.append(text.slice(at, a));
    const mark = document.createElement('mark');
    mark.textContent = text.slice(a, b);
    box.append(mark);
    at = b;
  }
  box.append(text.slice(at, to));
  return box;
}

/** Where the words occur in the text, without overlaps, in order. */
function matches(text, words) {
  const low = text.toLowerCase();
  const found = [];
  for (const word of words.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean)) {
    for (let at = low.indexOf(word); at >= 0; at = low.indexOf(word, at + word.length)) found.push([at, at + word.length]);
  }
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const apart = [];
  for (const range of found) {
    const last = apart.at(-1);
    if (last && range[0] <= last[1]) last[1] = Math.max(last[1], range[1]);
    else apart.push([...range]);
  }
  return apart;
}

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86400;

/** A point in time in the reader's words: "14 min ago", the exact instant and zone on hover. Attribute: datetime. */
class RelativeTime extends HTMLElement {
  static observedAttributes = ['datetime'];

  connectedCallback() {
    this.render();
    this.timer = setInterval(() => this.render(), MINUTE * 1000);
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  attributeChangedCallback() {
    if (this.isConnected) this.render();
  }

  render() {
    const instant = new Date(this.getAttribute('datetime'));
    if (Number.isNaN(instant.getTime())) {
      this.replaceChildren();
      return;
    }
    const time = document.createElement('time');
    time.dateTime = instant.toISOString();
    time.textContent = relative((Date.now() - instant) / 1000);
    time.title = instant.toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'long' });
    this.replaceChildren(time);
  }
}

function relative(seconds) {
  const size = Math.abs(seconds);
  if (size < 45) return 'just now';
  const amount = amountOf(size);
  return seconds > 0 ? `${amount} ago` : `in ${amount}`;
}

function amountOf(size) {
  if (size < HOUR) return `${Math.max(1, Math.round(size / MINUTE))} min`;
  if (size < DAY) return `${Math.round(size / HOUR)} h`;
  if (size < 60 * DAY) return `${Math.round(size / DAY)} d`;
  if (size < 730 * DAY) return `${Math.round(size / (30.44 * DAY))} months`;
  return `${Math.floor(size / (365.25 * DAY))} years`;
}

/** One listener for every copy button, also those in grid rows. The outcome is spoken and shown for a moment. */
document.addEventListener('click', async (event) => {
  const button = event.target.closest?.('[data-copy]');
  if (!button) return;
  event.preventDefault();
  event.stopPropagation();
  const said = (await write(button.dataset.copy)) ? 'copied' : 'copy-failed';
  button.classList.add(said);
  announce(said === 'copied' ? 'Copied' : 'The browser refused to copy');
  setTimeout(() => button.classList.remove(said), 1400);
});

async function write(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Pages served over plain http from another host have no clipboard API; the old way still works there.
    const field = document.createElement('textarea');
    field.value = text;
    field.className = 'sr-only';
    document.body.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    return done;
  }
}

function announce(text) {
  let region = document.getElementById('ct-announcer');
  if (!region) {
    region = document.createElement('div');
    region.id = 'ct-announcer';
    region.className = 'sr-only';
    region.setAttribute('role', 'status');
    document.body.append(region);
  }
  region.textContent = '';
  setTimeout(() => (region.textContent = text), 50);
}

customElements.define('ct-name', CutName);
customElements.define('ct-marked', MarkedText);
customElements.define('ct-time', RelativeTime);
