/** Thrown to all callers that wait for a supervisor that dies, hangs or sends invalid replies. */
export class SupervisorLost extends Error {
  override readonly name = 'SupervisorLost';
  /** It was silent or was killed from outside: another one may work. */
  readonly mayBeChance: boolean;

  constructor(message: string, details: { cause?: unknown; mayBeChance?: boolean } = {}) {
    super(message, 'cause' in details ? { cause: details.cause } : undefined);
    this.mayBeChance = details.mayBeChance ?? false;
  }
}
