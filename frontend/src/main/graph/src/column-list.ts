import type { ColumnPage } from './column-page.js';
import { html } from './elements.js';
import type { Faces } from './faces.js';
import { toolIcon } from './glyphs.js';
import type { Column, LineageNode } from './lineage-model.js';
import { cutMiddle } from './middle-cut.js';
import { CARD, hasFooter, isSearchable } from './scene.js';
import { number } from './words.js';

const ROW_TEXT = CARD.width - 28;
const MOST_TYPE_WIDTH = 76;
const GAP = 8;

/** Asked when the reader searches or turns the page; the graph answers by laying itself out anew. */
export interface ColumnChoiceDetail {
  query?: string;
  page?: number;
}

export const COLUMN_CHOICE = 'column-choice';

/**
 * The unfolded part of a card. It stays the same element across updates, because the reader may be typing in its
 * search field while the graph around it is laid out.
 */
export class ColumnList {
  readonly element = html('div', { class: 'columns' });
  private readonly search = html('input', { type: 'search', autocomplete: 'off', spellcheck: 'false', tabindex: '-1' });
  private readonly rows = html('div', { class: 'rows' });
  private readonly range = html('span', { class: 'range', role: 'status' });
  private readonly previous = turner('Previous columns', '‹');
  private readonly next = turner('Next columns', '›');
  private readonly searchBox = html('label', { class: 'search' }, toolIcon('search'), this.search);
  private readonly footer = html('div', { class: 'footer' }, this.range, this.previous, this.next);
  private page = 0;
  private selected: string | null = null;

  constructor() {
    this.element.append(this.searchBox, this.rows, this.footer);
    this.search.addEventListener('input', () => this.ask({ query: this.search.value, page: 0 }));
    this.previous.addEventListener('click', () => this.ask({ page: this.page - 1 }));
    this.next.addEventListener('click', () => this.ask({ page: this.page + 1 }));
  }

  update(node: LineageNode, page: ColumnPage, related: ReadonlySet<string>, faces: Faces): void {
    this.page = page.page;
    this.searchBox.hidden = !isSearchable(node);
    this.search.placeholder = `Search ${number(node.columns.length)} columns`;
    this.search.setAttribute('aria-label', `Search the columns of ${node.name}`);
    this.footer.hidden = !hasFooter(node);
    this.previous.disabled = page.page === 0;
    this.next.disabled = page.page >= page.pages - 1;
    this.range.textContent = rangeWords(node, page);
    this.rows.replaceChildren(
      ...(page.rows.length > 0
        ? page.rows.map((column) => row(column, related.has(column.name), faces))
        : [html('div', { class: 'none' }, node.columns.length > 0 ? 'No column matches' : 'No columns recorded')]),
    );
    this.select(this.selected);
  }

  light(lit: (column: string) => boolean): void {
    for (const row of this.buttons()) row.classList.toggle('lit', lit(row.dataset.column ?? ''));
  }

  select(column: string | null): void {
    this.selected = column;
    for (const row of this.buttons()) row.setAttribute('aria-pressed', String(row.dataset.column === column));
  }

  private buttons(): NodeListOf<HTMLElement> {
    return this.rows.querySelectorAll<HTMLElement>('[data-column]');
  }

  private ask(detail: ColumnChoiceDetail): void {
    this.element.dispatchEvent(new CustomEvent<ColumnChoiceDetail>(COLUMN_CHOICE, { detail, bubbles: true }));
  }
}

function rangeWords(node: LineageNode, page: ColumnPage): string {
  const unsent = node.columnCount - node.columns.length;
  const shown = page.matches === 0 ? '0' : `${page.first}–${page.first + page.rows.length - 1}`;
  const range = `${shown} of ${number(page.matches)}`;
  return unsent > 0 ? `${range}, ${number(unsent)} more not loaded` : range;
}

function row(column: Column, related: boolean, faces: Faces): HTMLElement {
  const typeWidth = Math.min(faces.columnType(column.type), MOST_TYPE_WIDTH);
  const nameWidth = ROW_TEXT - (column.type === '' ? 0 : Math.ceil(typeWidth) + GAP);
  const label = `Column ${column.name}${column.type === '' ? '' : `, ${column.type}`}${related ? '' : ', no lineage'}`;
  return html(
    'button',
    {
      type: 'button',
      class: related ? 'row related' : 'row',
      tabindex: '-1',
      title: [column.name, column.type].filter(Boolean).join('\n'),
      'aria-label': label,
      'data-column': column.name,
    },
    html('span', { class: 'column-name' }, cutMiddle(column.name, nameWidth, faces.column)),
    html('span', { class: 'column-type' }, column.type),
  );
}

function turner(label: string, sign: string): HTMLButtonElement {
  return html('button', { type: 'button', class: 'turn', tabindex: '-1', title: label, 'aria-label': label }, sign);
}
