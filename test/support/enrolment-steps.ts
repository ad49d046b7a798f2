import type { Journey } from './journey.js';

/** Who acts, with the token of the person. */
export interface Speaker {
  name: string;
  token: string;
}

/** The people by whom an enrolment goes through its steps. */
export interface EnrolmentPeople {
  provider: Speaker;
  assessor: Speaker;
  /** The second person, who takes what the first proposed. */
  approver: Speaker;
}

/** A line as a provider asks for it. */
export interface WantedLine {
  productCode: string;
  municipality: string;
}

/** A whole document that is another for each enrolment. */
const documentOf = (id: string): string =>
  `%PDF-1.7\n%âãÏÓ\n% ${id}\n1 0 obj<<>>endobj\ntrailer<<>>\nstartxref\n9\n%%EOF\n`;

/**
 * The steps of an enrolment in the sample procedure (conditions UEA and VISIE), over the api, each told in the transcript
 * of the journey. What only looks (the version, the hash of a text) is not told.
 */
export class EnrolmentSteps {
  constructor(
    private readonly journey: Journey,
    private readonly people: EnrolmentPeople,
    private readonly organisationId: string,
    private readonly procedureId: string,
  ) {}

  async start(): Promise<string> {
    const { id } = await this.journey.ask<{ id: string }>(this.people.provider, 'POST', '/v1/enrolments', {
      procedureId: this.procedureId,
      organisationId: this.organisationId,
    });
    return id;
  }

  /** A draft with its lines and every condition answered. */
  async prepared(lines: readonly WantedLine[]): Promise<string> {
    const id = await this.start();
    await this.choose(id, lines);
    await this.answer(id);
    return id;
  }

  async choose(id: string, lines: readonly WantedLine[]): Promise<void> {
    await this.journey.ask(this.people.provider, 'PUT', `/v1/enrolments/${id}/lines`, {
      version: await this.version(id),
      lines,
    });
  }

  /** @param issuedOn the day of the own declaration; the day itself when left out */
  async answer(id: string, issuedOn = this.journey.today): Promise<void> {
    const form = new FormData();
    form.set('kind', 'UEA');
    form.set('issuedOn', issuedOn);
    form.set('file', new Blob([documentOf(id)]), 'eigen-verklaring.pdf');
    const evidence = await this.journey.ask<{ id: string }>(
      this.people.provider,
      'POST',
      `/v1/organisations/${this.organisationId}/evidence`,
      form,
    );
    await this.journey.ask(this.people.provider, 'PUT', `/v1/enrolments/${id}/answers`, {
      version: await this.version(id),
      answers: [
        { conditionCode: 'UEA', evidenceId: evidence.id },
        { conditionCode: 'VISIE', confirmed: true },
      ],
    });
  }

  async submit(id: string): Promise<void> {
    await this.command(this.people.provider, id, 'submissions');
  }

  /** @param unmet codes of conditions that are found not to be met */
  async assess(id: string, unmet: readonly string[] = []): Promise<void> {
    await this.command(this.people.assessor, id, 'assessments', {
      assessments: ['UEA', 'VISIE'].map((conditionCode) =>
        unmet.includes(conditionCode)
          ? { conditionCode, outcome: 'notMet', reason: 'Het bewijs is niet ondertekend.' }
          : { conditionCode, outcome: 'met', reason: 'In orde.' },
      ),
    });
  }

  async propose(id: string, outcome: 'admitted' | 'refused'): Promise<void> {
    const reason =
      outcome === 'admitted' ? 'Voldoet aan alle voorwaarden.' : 'De eigen verklaring is niet ondertekend.';
    await this.command(this.people.assessor, id, 'decision-proposals', { outcome, reason });
  }

  async take(id: string): Promise<{ contractId: string | null; addendumId: string | null }> {
    return await this.command(this.people.approver, id, 'decisions');
  }

  /** From a submission to the contract, or the addendum, that is to be signed. */
  async admitted(id: string): Promise<{ contractId: string; addendumId: string | null }> {
    await this.assess(id);
    await this.propose(id, 'admitted');
    const { contractId, addendumId } = await this.take(id);
    if (contractId === null) throw new Error('an admission formed no contract');
    return { contractId, addendumId };
  }

  /** From a submission to an intended refusal. */
  async refusalIntended(id: string): Promise<void> {
    await this.assess(id, ['UEA']);
    await this.propose(id, 'refused');
    await this.take(id);
  }

  /** Both sides sign a contract or an addendum, the provider first. */
  async sign(of: 'contracts' | 'addenda', id: string): Promise<void> {
    const { provider, assessor } = this.people;
    const { body } = await this.journey.api.call<{ textHash: string }>(provider.token, 'GET', `/v1/${of}/${id}/text`);
    const declared = { authorityStatement: 'Ik ben bevoegd', textHash: body.textHash };
    await this.journey.ask(provider, 'POST', `/v1/${of}/${id}/provider-signatures`, {
      ...declared,
      role: 'bestuurder',
    });
    await this.journey.ask(assessor, 'POST', `/v1/${of}/${id}/region-signatures`, {
      ...declared,
      role: 'contractmanager',
    });
  }

  /** A command on the enrolment as it stands. */
  async command<Answer = Record<string, unknown>>(
    speaker: Speaker,
    id: string,
    command: string,
    body: Record<string, unknown> = {},
    expected?: number,
  ): Promise<Answer> {
    const version = await this.version(id);
    return await this.journey.ask(speaker, 'POST', `/v1/enrolments/${id}/${command}`, { version, ...body }, expected);
  }

  /** The version that whoever looks now sees. */
  async version(id: string): Promise<number> {
    const path = `/v1/enrolments/${id}`;
    return (await this.journey.api.call<{ version: number }>(this.people.provider.token, 'GET', path)).body.version;
  }
}
