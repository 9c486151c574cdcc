import type { LineageEdge, LineageGraph } from './lineage-model.js';

export interface Folded {
  jobs: ReadonlySet<string>;
  edges: ReadonlySet<LineageEdge>;
}

/**
 * Finds what column lines make redundant.
 *
 * Column edges run from dataset to dataset and pass the job by. Drawing the job as well would show every fact twice, so
 * a job is left out when each of its inputs and outputs has a column line through it. It stays when it is the focus or
 * still hides neighbours, because then it is the only place to ask for more. An edge between two datasets is left out
 * when column lines join the same two.
 */
export function foldJobs(graph: LineageGraph): Folded {
  const pairs = new Set(graph.columnEdges.map((edge) => pair(edge.source, edge.target)));
  const inputs = new Map<string, string[]>();
  const outputs = new Map<string, string[]>();
  for (const edge of graph.edges) {
    append(outputs, edge.source, edge.target);
    append(inputs, edge.target, edge.source);
  }
  const jobs = new Set<string>();
  for (const node of graph.nodes) {
    if (node.kind !== 'job' || node.id === graph.focus || node.hiddenUpstream + node.hiddenDownstream > 0) continue;
    const sources = inputs.get(node.id) ?? [];
    const targets = outputs.get(node.id) ?? [];
    const covered =
      sources.length > 0 &&
      targets.length > 0 &&
      sources.every((source) => targets.some((target) => pairs.has(pair(source, target)))) &&
      targets.every((target) => sources.some((source) => pairs.has(pair(source, target))));
    if (covered) jobs.add(node.id);
  }
  const edges = new Set(
    graph.edges.filter(
      (edge) => jobs.has(edge.source) || jobs.has(edge.target) || pairs.has(pair(edge.source, edge.target)),
    ),
  );
  return { jobs, edges };
}

function pair(source: string, target: string): string {
  return JSON.stringify([source, target]);
}

function append(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
