import { ColumnList } from './column-list.js';
import { html } from './elements.js';
import type { Faces } from './faces.js';
import type { Rect } from './geometry.js';
import { familyGlyph, stateRing } from './glyphs.js';
import type { Direction, LineageNode } from './lineage-model.js';
import { cutMiddle } from './middle-cut.js';
import { platformFamily } from './platform-family.js';
import { type Box, CARD, PILL } from './scene.js';
import { badgeCount, expandLabel, nodeLabel, nodeTitle, typeWord, whereabouts } from './words.js';

/** Room for words on a card: its width less border, padding and glyph. */
const CARD_TEXT = CARD.width - 64;
const PILL_TEXT = PILL.width - 52;
const TAG_GAP = 8;

/**
 * One node on the canvas: a card or a pill, its count badges and, unfolded, its columns.
 *
 * The badges are beside the card's button and not in it, because a button must not contain another.
 */
export class NodeView {
  readonly element: HTMLElement;
  readonly card: HTMLButtonElement;
  private readonly body = html('div', { class: 'body' });
  private readonly badges = html('div', { class: 'badges' });
  private columns: ColumnList | null = null;
  private drawn = '';
  rect: Rect = { x: 0, y: 0, width: 0, height: 0 };

  constructor(private box: Box) {
    this.element = html('div', { class: `node ${box.node.kind}`, 'data-node': box.node.id });
    this.card = html('button', { type: 'button', class: 'card', tabindex: '-1', 'aria-pressed': 'false' });
    this.body.append(this.card);
    this.element.append(this.body, this.badges);
  }

  get node(): LineageNode {
    return this.box.node;
  }

  update(box: Box, isFocus: boolean, faces: Faces): void {
    this.box = box;
    const content = JSON.stringify([box.node, box.columns, box.hasIncoming, box.hasOutgoing, isFocus]);
    if (content === this.drawn) return;
    this.drawn = content;
    this.body.classList.toggle('focus', isFocus);
    this.card.setAttribute('aria-label', isFocus ? `${nodeLabel(box.node)}, focus of this graph` : nodeLabel(box.node));
    this.card.title = nodeTitle(box.node);
    this.card.replaceChildren(...(box.node.kind === 'job' ? pillContent(box.node, faces) : cardContent(box.node, faces)));
    this.drawBadges();
    this.drawColumns(faces);
  }

  place(rect: Rect): void {
    this.rect = rect;
    const style = this.element.style;
    style.transform = `translate(${rect.x}px, ${rect.y}px)`;
    style.width = `${rect.width}px`;
    style.height = `${rect.height}px`;
  }

  setSelected(selected: boolean): void {
    this.body.classList.toggle('selected', selected);
    this.card.setAttribute('aria-pressed', String(selected));
  }

  /** Only the current node and what belongs to it are in the tab order; arrow keys reach the others. */
  setCurrent(current: boolean): void {
    for (const control of this.element.querySelectorAll<HTMLElement>('button, input')) {
      control.tabIndex = current ? 0 : -1;
    }
  }

  lightColumns(lit: (column: string) => boolean): void {
    this.columns?.light(lit);
  }

  selectColumn(column: string | null): void {
    this.columns?.select(column);
  }

  private drawBadges(): void {
    const { node, hasIncoming, hasOutgoing } = this.box;
    const badges: HTMLElement[] = [];
    if (node.hiddenUpstream > 0) badges.push(badge(node, 'upstream', node.hiddenUpstream, hasIncoming));
    if (node.hiddenDownstream > 0) badges.push(badge(node, 'downstream', node.hiddenDownstream, hasOutgoing));
    this.badges.replaceChildren(...badges);
  }

  private drawColumns(faces: Faces): void {
    if (!this.box.columns) {
      this.columns?.element.remove();
      this.columns = null;
      return;
    }
    if (!this.columns) {
      this.columns = new ColumnList();
      this.body.append(this.columns.element);
    }
    this.columns.update(this.box.node, this.box.columns, this.box.related, faces);
  }
}

function cardContent(node: LineageNode, faces: Faces): HTMLElement[] {
  const tag = typeWord(node);
  const tagWidth = tag === '' ? 0 : faces.tag(tag) + TAG_GAP;
  const second = html('span', { class: 'second' }, cutMiddle(whereabouts(node), CARD_TEXT - tagWidth, faces.second));
  const line = html('span', { class: 'line' }, second);
  if (tag !== '') line.append(html('span', { class: 'tag' }, tag));
  return [
    html('span', { class: 'glyph' }, familyGlyph(platformFamily(node.platform, node.type))),
    html(
      'span',
      { class: 'words' },
      html('span', { class: 'name' }, cutMiddle(node.name, CARD_TEXT, faces.datasetName)),
      line,
    ),
  ];
}

function pillContent(node: LineageNode, faces: Faces): (HTMLElement | SVGElement)[] {
  return [stateRing(node.state), html('span', { class: 'name' }, cutMiddle(node.name, PILL_TEXT, faces.jobName))];
}

/** A badge is at the end of the card; where a line already ends there, it moves to the corner below. */
function badge(node: LineageNode, direction: Direction, hidden: number, besideLine: boolean): HTMLElement {
  const label = expandLabel(node, direction);
  return html(
    'button',
    {
      type: 'button',
      class: `badge ${direction}${besideLine ? ' corner' : ''}`,
      tabindex: '-1',
      title: label,
      'aria-label': label,
      'data-expand': direction,
    },
    badgeCount(hidden),
  );
}
