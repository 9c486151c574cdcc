import { CARD, FOOTER_HEIGHT, LIST_PADDING, PILL, ROW_HEIGHT, SEARCH_HEIGHT } from './scene.js';

/**
 * Colours come from the page through `--ct-*`. Where the page sets none, those of the reader's system are used, so the
 * element is complete on a bare page as well.
 */
const COLOURS = `
:host {
  --_surface: var(--ct-surface, #ffffff);
  --_canvas: var(--ct-canvas, #f6f7f9);
  --_border: var(--ct-border, #cfd5dd);
  --_text: var(--ct-text, #1a2230);
  --_muted: var(--ct-text-muted, #566072);
  --_accent: var(--ct-accent, #0f6e73);
  --_danger: var(--ct-danger, #b3261e);
  --_warning: var(--ct-warning, #8a5a00);
  --_success: var(--ct-success, #1d6f42);
  --_font: var(--ct-font, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif);
  --_mono: var(--ct-font-mono, ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace);
}
@media (prefers-color-scheme: dark) {
  :host {
    --_surface: var(--ct-surface, #1b222c);
    --_canvas: var(--ct-canvas, #12171e);
    --_border: var(--ct-border, #3a4554);
    --_text: var(--ct-text, #e6eaf0);
    --_muted: var(--ct-text-muted, #9aa6b6);
    --_accent: var(--ct-accent, #4fb7b5);
    --_danger: var(--ct-danger, #f2877f);
    --_warning: var(--ct-warning, #e3b04f);
    --_success: var(--ct-success, #6cc493);
  }
}
:host {
  --_line: color-mix(in srgb, var(--_muted) 72%, var(--_canvas));
  --_soft: color-mix(in srgb, var(--_text) 6%, var(--_surface));
  --_chosen: color-mix(in srgb, var(--_accent) 12%, var(--_surface));
}
`;

const FRAME = `
:host { display: block; position: relative; min-height: 240px; height: 100%; color: var(--_text);
  font: 400 13px/1.4 var(--_font); font-variant-numeric: tabular-nums; }
:host([hidden]), [hidden] { display: none !important; }
* { box-sizing: border-box; }
button, input { font: inherit; color: inherit; margin: 0; }
button { border: 0; padding: 0; background: none; cursor: pointer; }
.frame { position: absolute; inset: 0; overflow: hidden; background: var(--_canvas); }
.canvas { position: absolute; inset: 0; overflow: hidden; cursor: grab; touch-action: none; user-select: none;
  -webkit-user-select: none; }
.canvas.dragging, .canvas.dragging * { cursor: grabbing; }
.world { position: absolute; top: 0; left: 0; width: 0; height: 0; transform-origin: 0 0; }
.panel { background: var(--_surface); border: 1px solid var(--_border); border-radius: 6px; }
:focus-visible { outline: 2px solid var(--_accent); outline-offset: 1px; }
.divider { width: 1px; align-self: stretch; margin: 6px 4px; background: var(--_border); }
`;

const NODES = `
.node { position: absolute; top: 0; left: 0; transition: opacity 120ms; }
.body { position: absolute; inset: 0; overflow: hidden; background: var(--_surface); border: 1px solid var(--_border);
  border-radius: 6px; transition: border-color 120ms; }
.job .body { border-radius: ${PILL.height / 2}px; }
.card { display: flex; align-items: center; gap: 10px; width: 100%; height: ${CARD.height - 2}px; padding: 0 11px;
  text-align: left; }
.job .card { gap: 8px; height: ${PILL.height - 2}px; padding: 0 14px 0 8px; }
.card:focus-visible { outline: none; }
.node:hover .body, .node.lit .body { border-color: color-mix(in srgb, var(--_accent) 60%, var(--_border)); }
.body.focus { box-shadow: 0 0 0 2px var(--_canvas), 0 0 0 4px var(--_accent); }
.body.selected { background: var(--_chosen); border-color: var(--_accent); }
.body:has(> .card:focus-visible) { outline: 2px solid var(--_text); outline-offset: 2px; }
.body.focus:has(> .card:focus-visible) { outline-offset: 6px; }
.glyph { flex: none; display: grid; place-items: center; width: 30px; height: 30px; border-radius: 5px;
  background: var(--_soft); color: var(--_muted); }
.selected .glyph, .focus .glyph { color: var(--_accent); }
.glyph-picture, .tool-picture, .ring { flex: none; width: 20px; height: 20px; fill: none; stroke: currentColor;
  stroke-width: 1.4; stroke-linejoin: round; stroke-linecap: round; }
.words { display: grid; gap: 2px; flex: 1; min-width: 0; }
.name { font: 600 13px/18px var(--_mono); white-space: nowrap; }
.job .name { font: 600 12.5px/18px var(--_font); }
.line { display: flex; align-items: baseline; gap: 8px; }
.second { flex: 1; font-size: 12px; line-height: 16px; color: var(--_muted); white-space: nowrap; }
.tag { font-size: 11px; line-height: 16px; font-weight: 500; color: var(--_muted); white-space: nowrap; }
.ring { stroke-width: 1.8; }
.ring.success { color: var(--_success); }
.ring.danger { color: var(--_danger); }
.ring.warning { color: var(--_warning); }
.ring.running { color: var(--_accent); }
.ring.running circle { fill: currentColor; stroke: none; }
.ring.unknown { color: var(--_muted); stroke-dasharray: 2.6 2.9; stroke-linecap: butt; }
.badge { position: absolute; top: ${CARD.height / 2}px; min-width: 30px; height: 20px; padding: 0 6px; border-radius: 10px;
  border: 1px solid var(--_border); background: var(--_surface); color: var(--_muted); font-size: 11px; line-height: 18px;
  font-weight: 600; text-align: center; transform: translateY(-50%); }
.badge::before { content: ""; position: absolute; inset: -4px; border-radius: 14px; }
.badge:hover, .badge:focus-visible { border-color: var(--_accent); background: var(--_accent); color: var(--_surface); }
.badge.upstream { right: calc(100% - 5px); }
.badge.downstream { left: calc(100% - 5px); }
.job .badge { top: ${PILL.height / 2}px; }
.badge.corner { top: ${CARD.height - 3}px; }
.job .badge.corner { top: ${PILL.height}px; }
.badge.corner.upstream { right: calc(100% - 14px); }
.badge.corner.downstream { left: calc(100% - 14px); }
`;

const COLUMNS = `
.columns { border-top: 1px solid var(--_border); }
.search { position: relative; display: flex; align-items: center; height: ${SEARCH_HEIGHT}px; padding: 6px 8px 0; }
.search .tool-picture { position: absolute; left: 14px; width: 14px; height: 14px; color: var(--_muted); }
.search input { width: 100%; height: 26px; padding: 0 6px 0 24px; border: 1px solid var(--_border); border-radius: 4px;
  background: var(--_surface); font-size: 12px; user-select: text; -webkit-user-select: text; cursor: text; }
.search input::placeholder { color: var(--_muted); opacity: 1; }
.search input:focus-visible { outline-offset: -1px; }
.rows { padding: ${LIST_PADDING - 1}px 0 ${LIST_PADDING}px; }
.row { display: flex; align-items: center; justify-content: space-between; gap: 8px; width: 100%; height: ${ROW_HEIGHT}px;
  padding: 0 12px; text-align: left; color: var(--_muted); }
.row.related { color: var(--_text); }
.row:hover { background: var(--_soft); }
.row:focus-visible { outline-offset: -2px; }
.row.lit { background: var(--_chosen); color: var(--_text); }
.row[aria-pressed="true"] { background: var(--_accent); color: var(--_surface); }
.column-name { font: 400 12px/${ROW_HEIGHT}px var(--_mono); white-space: nowrap; }
.column-type { max-width: 76px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-size: 11px;
  color: var(--_muted); }
.row[aria-pressed="true"] .column-type { color: inherit; }
.none { height: ${ROW_HEIGHT}px; padding: 0 12px; line-height: ${ROW_HEIGHT}px; font-size: 12px; color: var(--_muted); }
.footer { position: absolute; left: 0; right: 0; bottom: 0; display: flex; align-items: center; height: ${FOOTER_HEIGHT}px;
  padding: 0 6px 0 12px; border-top: 1px solid var(--_border); font-size: 11px; color: var(--_muted); }
.range { flex: 1; white-space: nowrap; }
.turn { width: 24px; height: 22px; border-radius: 4px; font-size: 15px; line-height: 20px; }
.turn:hover:enabled { background: var(--_soft); color: var(--_text); }
.turn:disabled { opacity: 0.35; cursor: default; }
`;

const LINES = `
.lines { position: absolute; top: 0; left: 0; width: 1px; height: 1px; overflow: visible; }
g.line { display: inline; color: var(--_line); transition: opacity 120ms; cursor: pointer; }
.stroke { fill: none; stroke: currentColor; stroke-width: 1.5; }
.reach { fill: none; stroke: transparent; stroke-width: 12; pointer-events: stroke; }
.arrow { fill: currentColor; stroke: currentColor; stroke-width: 0.5; stroke-linejoin: round; }
.declared .stroke { stroke-dasharray: 6 4; }
.indirect .stroke { stroke-dasharray: 10 3 2 3; }
.line.added { color: var(--_success); }
.line.removed { color: var(--_danger); }
.line.changed { color: var(--_warning); }
.change-mark circle { fill: var(--_surface); stroke: currentColor; stroke-width: 1.5; }
.change-mark path { fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; }
.mask-mark circle { fill: var(--_surface); stroke: var(--_warning); stroke-width: 1.5; }
.mask-mark path { fill: none; stroke: var(--_warning); stroke-width: 1.3; stroke-linejoin: round; }
.lines .line:hover, .lines .line.lit { color: var(--_accent); }
.lines .line.lit .stroke { stroke-width: 2; }
.tracing .node:not(.lit), .tracing .lines .line:not(.lit), .tracing-columns .row:not(.lit) { opacity: 0.25; }
.tracing-columns .row { transition: opacity 120ms; }
`;

const FURNITURE = `
.toolbar { position: absolute; top: 12px; right: 12px; display: flex; align-items: center; padding: 2px; height: 36px; }
.tool { display: inline-flex; align-items: center; justify-content: center; gap: 6px; min-width: 30px; height: 30px;
  border-radius: 4px; color: var(--_muted); }
.tool:hover { background: var(--_soft); color: var(--_text); }
.tool.worded { padding: 0 10px 0 6px; font-weight: 500; }
.tool.scale { width: 52px; font-size: 12px; }
.tool[aria-pressed="true"] { background: var(--_chosen); color: var(--_accent); }
.legend { position: absolute; top: 12px; left: 12px; display: flex; align-items: flex-start; min-height: 36px;
  max-width: calc(100% - 340px); padding: 0 4px; }
.legend-toggle { flex: none; height: 34px; padding: 0 8px; border-radius: 4px; font-weight: 500; color: var(--_muted); }
.legend-toggle::before { content: "▸"; display: inline-block; width: 14px; font-size: 11px; }
.legend-toggle[aria-expanded="true"]::before { content: "◂"; }
.legend-toggle:hover { color: var(--_text); }
.legend-list { display: flex; flex-wrap: wrap; column-gap: 16px; margin: 0; padding: 0 8px 0 4px; list-style: none; }
.legend li { display: flex; align-items: center; gap: 6px; height: 34px; font-size: 12px; white-space: nowrap; }
.legend svg { flex: none; width: 16px; height: 16px; color: var(--_muted); }
.legend .ring.success { color: var(--_success); }
.legend .ring.danger { color: var(--_danger); }
.legend .ring.warning { color: var(--_warning); }
.legend .ring.running { color: var(--_accent); }
.legend .line-sample { width: 30px; }
.legend g.line { cursor: default; }
.status { position: absolute; left: 12px; bottom: 12px; display: grid; justify-items: start; gap: 8px;
  max-width: calc(100% - 24px); pointer-events: none; font-size: 12px; color: var(--_muted); }
.status-line { display: flex; align-items: center; min-height: 28px; padding: 0 10px; gap: 6px; }
.limited { padding: 0 10px; line-height: 26px; border-color: var(--_warning); color: var(--_text); font-weight: 500; }
.minimap { position: absolute; right: 12px; bottom: 12px; width: 200px; height: 132px; overflow: hidden; cursor: pointer;
  touch-action: none; }
.minimap svg { display: block; width: 100%; height: 100%; }
.mark { fill: color-mix(in srgb, var(--_muted) 60%, var(--_surface)); }
.mark.job { fill: color-mix(in srgb, var(--_muted) 30%, var(--_surface)); }
.mark.focus { fill: var(--_accent); }
.minimap .window { fill: none; stroke: var(--_accent); stroke-width: 1.5px; vector-effect: non-scaling-stroke; }
@media (max-width: 640px) {
  .legend { top: 56px; max-width: calc(100% - 24px); }
  .minimap { display: none; }
  .status-line { flex-wrap: wrap; }
}
`;

const NOTICES = `
.notice { position: absolute; left: 50%; transform: translateX(-50%); width: min(520px, calc(100% - 32px)); text-align: center;
  color: var(--_muted); }
.notice p { margin: 0 0 6px; }
.headline { font-size: 15px; font-weight: 600; color: var(--_text); }
.notice.empty { top: calc(50% + 64px); pointer-events: none; }
.notice.empty.bare { top: 42%; }
.notice.loading { top: 64px; pointer-events: none; }
.notice.loading p { display: inline-block; padding: 4px 12px; border: 1px solid var(--_border); border-radius: 6px;
  background: var(--_surface); color: var(--_text); }
.notice.failed { inset: 64px auto 16px 50%; overflow: auto; }
.action { height: 32px; margin: 8px 0 16px; padding: 0 14px; border: 1px solid var(--_accent); border-radius: 6px;
  color: var(--_accent); font-weight: 500; }
.action:hover { background: var(--_chosen); }
.fallback { padding: 4px 16px 12px; border: 1px solid var(--_border); border-radius: 6px; background: var(--_surface);
  text-align: left; }
.fallback h3 { margin: 10px 0 2px; font-size: 12px; font-weight: 500; color: var(--_muted); }
.fallback ul { margin: 0; padding: 0; list-style: none; }
.entry { width: 100%; min-height: 28px; font: 400 13px/1.4 var(--_mono); color: var(--_accent); text-align: left;
  overflow-wrap: anywhere; }
.entry:hover { text-decoration: underline; }
@media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
`;

let shared: CSSStyleSheet | null = null;

/** One constructed sheet for all graphs; a strict content security policy permits it, unlike a style element. */
export function styleSheet(): CSSStyleSheet {
  if (!shared) {
    shared = new CSSStyleSheet();
    shared.replaceSync(COLOURS + FRAME + NODES + COLUMNS + LINES + FURNITURE + NOTICES);
  }
  return shared;
}
