import { isDeepStrictEqual } from 'node:util';
import type { SupervisorReply } from './protocol.ts';
import type { TemplateRequest } from './requests.ts';
import { isTemplateReply, type TemplateReply } from './template-replies.ts';

interface EarlyTemplate {
  readonly request: TemplateRequest;
  readonly replies: TemplateReply[];
  onReply?: (reply: TemplateReply) => void;
}

/** Templates that start before it is known whether the run needs them. */
export class EarlyTemplates {
  readonly #byId: ReadonlyMap<number, EarlyTemplate>;

  constructor(requests: readonly TemplateRequest[]) {
    this.#byId = new Map(requests.map((request) => [request.id, { request, replies: [] }]));
  }

  get ids(): readonly number[] {
    return [...this.#byId.keys()];
  }

  /** The first id that is free. Ids may come in any order: a run takes some templates and starts others. */
  get nextId(): number {
    return 1 + Math.max(0, ...this.ids);
  }

  /** Other replies, and the loss of the supervisor, are not for a template. */
  hear(reply: SupervisorReply | Error): void {
    if (!isTemplateReply(reply)) return;
    const template = this.#byId.get(reply.id);
    if (template?.onReply === undefined) template?.replies.push(reply);
    else template.onReply(reply);
  }

  /**
   * The id of a template that was started for an equal request; `onReply` is called later, also with
   * the replies so far.
   */
  take(
    request: Omit<TemplateRequest, 'op' | 'id'>,
    onReply: (reply: TemplateReply) => void,
  ): number | undefined {
    for (const [id, template] of this.#byId) {
      const { op, id: _, ...asked } = template.request;
      if (template.onReply !== undefined || !isDeepStrictEqual(asked, request)) continue;
      template.onReply = onReply;
      queueMicrotask(() => {
        for (const reply of template.replies) onReply(reply);
      });
      return id;
    }
    return undefined;
  }
}
