import type { Column } from './lineage-model.js';

/** Rows a card unfolds to; more would push the neighbours off the screen. */
export const ROWS_PER_PAGE = 10;

/** What the reader chose to see of one card's columns. */
export interface ColumnChoice {
  query: string;
  page: number;
}

export interface ColumnPage {
  rows: Column[];
  page: number;
  pages: number;
  /** Position of the first row among the matches, from 1; 0 when nothing matches. */
  first: number;
  matches: number;
}

/** The page of columns to show: those with lineage first, in the dataset's own order otherwise. */
export function columnPage(columns: Column[], related: ReadonlySet<string>, choice: ColumnChoice): ColumnPage {
  const query = choice.query.trim().toLowerCase();
  const matching = query === '' ? columns : columns.filter((column) => column.name.toLowerCase().includes(query));
  const ordered = [
    ...matching.filter((column) => related.has(column.name)),
    ...matching.filter((column) => !related.has(column.name)),
  ];
  const pages = Math.max(1, Math.ceil(ordered.length / ROWS_PER_PAGE));
  const page = Math.min(Math.max(choice.page, 0), pages - 1);
  const start = page * ROWS_PER_PAGE;
  const rows = ordered.slice(start, start + ROWS_PER_PAGE);
  return { rows, page, pages, first: rows.length === 0 ? 0 : start + 1, matches: ordered.length };
}
