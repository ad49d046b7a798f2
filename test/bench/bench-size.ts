/** How big a run is. Full is what the issue asks for; short is for a look in passing and says little about ratios. */
export interface BenchSize {
  contracts: number;
  /** The list is held against itself at this size. */
  fewContracts: number;
  /** Contracts whose notice is due on each day of the bench, and so mails to send. */
  due: number;
  planRounds: number;
  listRounds: number;
  listSeconds: number;
  sendRounds: number;
  /** Letters of one round. */
  letters: number;
  /** Enrolments beside which the lists of an assessor are looked at. */
  enrolments: number;
  /** Submissions of one round. */
  submissions: number;
}

export const shortSize: BenchSize = {
  contracts: 50_000,
  fewContracts: 10_000,
  due: 2_000,
  planRounds: 3,
  listRounds: 3,
  listSeconds: 2,
  sendRounds: 1,
  letters: 100,
  enrolments: 20_000,
  submissions: 30,
};

export const fullSize: BenchSize = {
  contracts: 1_000_000,
  fewContracts: 10_000,
  due: 20_000,
  planRounds: 5,
  listRounds: 5,
  listSeconds: 5,
  sendRounds: 3,
  letters: 200,
  enrolments: 100_000,
  submissions: 200,
};
