import type { PipelineConfig, StepConfig } from '../config/pipeline-config.ts';
import type { Edge } from './graph.ts';

export interface DeclaredEdge extends Edge {
  /** Output path of `from` that `to` reads, as written. */
  readonly dataPath?: string;
  /** An edge of a graph or a chain, along which data flows; else it may only define the order. */
  readonly isFlow: boolean;
}

/**
 * Edges that can be connected by name: `depends_on`, separately declared edges, and in the plain
 * form the adjacent steps. Their names can still be unknown.
 */
export function declaredEdges(config: PipelineConfig): readonly DeclaredEdge[] {
  return [
    ...config.steps.flatMap((step) => dependencies(config, step)),
    ...config.edges.map(({ from, to, dataPath, keyPath }) => ({
      from,
      to,
      isFlow: true,
      location: () => config.locate(keyPath),
      ...(dataPath?.trim() ? { dataPath } : {}),
    })),
    ...(config.form === 'plain' ? neighbours(config) : []),
  ];
}

function dependencies(config: PipelineConfig, step: StepConfig): DeclaredEdge[] {
  return step.dependsOn.map((from, index) => ({
    from,
    to: step.name,
    isFlow: false,
    location: () => config.locate([...step.keyPath, 'depends_on', index]),
  }));
}

function neighbours(config: PipelineConfig): DeclaredEdge[] {
  return config.steps.slice(1).map((step, index) => ({
    from: config.steps[index]?.name ?? '',
    to: step.name,
    isFlow: true,
    location: () => config.locate(step.keyPath),
  }));
}
