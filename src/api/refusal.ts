/** Says what of a request cannot be answered and what to do; `parameter` is the one at fault. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: 400 | 404;
  readonly parameter: string | undefined;
  /** What the parameter may be, where that is known. */
  readonly choices: string[] | undefined;

  constructor(
    message: string,
    {
      status = 400,
      parameter,
      choices,
    }: { status?: 400 | 404; parameter?: string; choices?: string[] } = {},
  ) {
    super(message);
    this.status = status;
    this.parameter = parameter;
    this.choices = choices;
  }
}
