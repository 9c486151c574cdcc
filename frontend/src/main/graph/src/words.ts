import type { Change, Direction, LineageNode, RunState } from './lineage-model.js';

/** Every sentence the graph says about its nodes, in one place, so that sight and screen reader get the same words. */

const NUMBER = new Intl.NumberFormat('en');

const STATE_WORDS: Record<RunState, string> = {
  COMPLETE: 'completed',
  FAIL: 'failed',
  ABORT: 'aborted',
  RUNNING: 'running',
  START: 'running',
  OTHER: 'state unknown',
};

const CHANGE_WORDS: Record<Change, string> = {
  added: 'Added',
  removed: 'Removed',
  changed: 'Known differently',
};

export function changeWord(change: Change): string {
  return CHANGE_WORDS[change];
}

export function number(value: number): string {
  return NUMBER.format(value);
}

export function plural(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

export function stateWord(state: RunState | null): string {
  return state ? STATE_WORDS[state] : 'no run seen';
}

/** The whole of a card in one sentence, for `aria-label`. */
export function nodeLabel(node: LineageNode): string {
  const parts =
    node.kind === 'job'
      ? [`Job ${node.name}`, `last run ${stateWord(node.state)}`]
      : [`Dataset ${node.name}`, node.platform, typeWord(node)];
  if (node.hiddenUpstream > 0) parts.push(`${number(node.hiddenUpstream)} hidden upstream`);
  if (node.hiddenDownstream > 0) parts.push(`${number(node.hiddenDownstream)} hidden downstream`);
  return parts.filter((part) => part !== '').join(', ');
}

/** What a card cannot show in full, for its tooltip. */
export function nodeTitle(node: LineageNode): string {
  const facts =
    node.kind === 'job'
      ? [node.namespace, `Last run: ${stateWord(node.state)}`]
      : [node.namespace, [node.platform, typeWord(node)].filter(Boolean).join(', ')];
  return [node.name, ...facts].filter((line) => line !== '').join('\n');
}

/** The type where it is worth a word: nearly everything is a table. */
export function typeWord(node: LineageNode): string {
  return /^(table|dataset|batch)?$/i.test(node.type) ? '' : node.type.toLowerCase().replaceAll('_', ' ');
}

/** Platform and namespace, without saying the platform twice where the namespace starts with it as a scheme. */
export function whereabouts(node: LineageNode): string {
  const scheme = `${node.platform.toLowerCase()}://`;
  const namespace = node.namespace.toLowerCase().startsWith(scheme) ? node.namespace.slice(scheme.length) : node.namespace;
  return [node.platform, namespace === node.platform ? '' : namespace].filter((part) => part !== '').join(' · ');
}

/** A count that fits a badge: 12, 340, 1.2k, 34k. */
export function badgeCount(value: number): string {
  if (value < 1000) return `+${value}`;
  const thousands = value / 1000;
  return thousands < 10 ? `+${Math.floor(thousands * 10) / 10}k` : `+${Math.floor(thousands)}k`;
}

export function expandLabel(node: LineageNode, direction: Direction): string {
  const hidden = direction === 'upstream' ? node.hiddenUpstream : node.hiddenDownstream;
  return `Show ${number(hidden)} more ${direction} of ${node.name}`;
}
