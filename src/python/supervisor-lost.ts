/** Thrown by whatever waits for a supervisor that dies, hangs or answers nonsense. */
export class SupervisorLost extends Error {
  override readonly name = 'SupervisorLost';
  /** It was silent, or ended from outside: another one may fare better. */
  readonly mayBeChance: boolean;

  constructor(message: string, details: { cause?: unknown; mayBeChance?: boolean } = {}) {
    super(message, 'cause' in details ? { cause: details.cause } : undefined);
    this.mayBeChance = details.mayBeChance ?? false;
  }
}
