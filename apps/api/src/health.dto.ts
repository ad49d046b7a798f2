/** Whether the api can do its work. */
export class HealthAnswer {
  /** @example 'ready' */
  status: string;
}
