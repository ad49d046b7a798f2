/**
 * In which form an organisation enrols (domain guide, section 1, "Forms of applying"): alone; as main contractor with
 * subcontractors; as a consortium with one lead member, every member jointly and severally liable; or as part of a group,
 * whose parent stands surety.
 */
export const enrolmentForms = ['alone', 'mainContractor', 'consortium', 'group'] as const;
export type EnrolmentForm = (typeof enrolmentForms)[number];

/**
 * Which of those who enrol together deliver what a condition asks. Of who enrols alone, the first, second and last ask the
 * same. `everySubcontractor` asks nothing of the applicant.
 */
export const delivererChoices = ['applicant', 'everyMember', 'everySubcontractor', 'everyParty'] as const;
export type DelivererChoice = (typeof delivererChoices)[number];

/** The forms that a procedure allows: all of them when it does not say. */
export function allowedForms({ forms }: { forms?: readonly EnrolmentForm[] }): readonly EnrolmentForm[] {
  return forms ?? enrolmentForms;
}
