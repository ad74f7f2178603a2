import type { SupervisorReply } from './protocol.ts';

export type TemplateReply = Extract<
  SupervisorReply,
  { event: 'template-importing' | 'template-ready' | 'template-failed' }
>;

export function isTemplateReply(reply: SupervisorReply | Error): reply is TemplateReply {
  return !(reply instanceof Error) && reply.event.startsWith('template-');
}
