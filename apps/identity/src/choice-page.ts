import { assuranceLevels, choiceValue, type ChoiceFault, type ChoiceForm } from './choice.js';
import { type ChoiceGroup, choiceGroups } from './choice-groups.js';
import type { DemoPerson } from './demo-person.js';
import type { IdentityClient } from './identity-clients.js';
import { html, type Html, type PageContext, type Piece, textsFor, wholePage } from './page.js';
import type { PageTexts } from './page-texts.js';

interface Shown {
  people: readonly DemoPerson[];
  client: IdentityClient;
  search: string;
  /** What was sent last, to be shown again. */
  form: ChoiceForm;
  faults: readonly ChoiceFault[];
}

/** So many groups are shown at once: a page of all organisations is too long to go through by keyboard. */
const GROUPS_SHOWN = 12;

/** The page on which one chooses who to be: plain HTML, one button for each person. */
export function choicePage(context: PageContext, { people, client, search, form, faults }: Shown): Html {
  const texts = textsFor(context);
  const forCompany = client.shape !== 'staff';
  const groups = choiceGroups(people, forCompany, search, texts.roles);
  const left = groups.length - GROUPS_SHOWN;
  return wholePage(
    texts,
    texts.choose,
    html`<p>${texts.explanation}</p>
      ${faults.length > 0 && faultSummary(texts, faults)}
      <form method="get" role="search">
        <div class="field">
          <label for="q">${texts.search}</label>
          <p class="hint" id="q-hint">${texts.searchHint}</p>
          <input type="search" id="q" name="q" value="${search}" maxlength="100" aria-describedby="q-hint" />
        </div>
        <button type="submit">${texts.searchButton}</button>
      </form>
      <form method="post">
        ${forCompany && groups.length > 0 && levelField(texts, 'known', form)}
        ${groups.slice(0, GROUPS_SHOWN).map((group) => groupSection(texts, group))}
      </form>
      ${groups.length === 0 && html`<p role="status">${texts.nobody(search)}</p>`}
      ${left > 0 && html`<p>${texts.more(left)}</p>`} ${newPersonForm(texts, forCompany, form, faults)}`,
  );
}

function groupSection(texts: PageTexts, { name, kvkNumber, members }: ChoiceGroup): Html {
  const buttons = members.map(({ person, roles, elsewhere }) => {
    const also = elsewhere.length > 0 && html` · ${texts.alsoAt} ${elsewhere.join(', ')}`;
    return html`<li>
      <button type="submit" name="person" value="${choiceValue(person, kvkNumber)}">
        <strong>${person.name}</strong> ${roles.join(', ')}${also}
      </button>
    </li>`;
  });
  return html`<h2>${name}</h2>
    ${kvkNumber !== undefined && html`<p class="hint">${texts.kvkNumber} ${kvkNumber}</p>`}
    <ul class="people">
      ${buttons}
    </ul>`;
}

/** @param where the form it stands in: ids are unique in a page */
function levelField(texts: PageTexts, where: 'known' | 'new', form: ChoiceForm): Html {
  const chosen = assuranceLevels.find((level) => level === form.get('level')) ?? 'loa3';
  const radios = assuranceLevels.map(
    (level) =>
      html`<label for="${where}-${level}">
        <input type="radio" id="${where}-${level}" name="level" value="${level}" ${level === chosen && 'checked'} />
        ${texts.levels[level]}
      </label>`,
  );
  return html`<fieldset id="${where}-level">
    <legend>${texts.level}</legend>
    ${radios}
  </fieldset>`;
}

function newPersonForm(texts: PageTexts, forCompany: boolean, form: ChoiceForm, faults: readonly ChoiceFault[]): Html {
  const field = (name: ChoiceFault, label: string, details: { hint?: string; attributes: Piece }): Html => {
    const fault = faults.includes(name) && texts.faults[name];
    const descriptions = [details.hint !== undefined && `${name}-hint`, fault !== false && `${name}-fault`].filter(
      Boolean,
    );
    return html`<div class="field">
      <label for="${name}">${label}</label>
      ${details.hint !== undefined && html`<p class="hint" id="${name}-hint">${details.hint}</p>`}
      ${fault !== false && html`<p class="fault" id="${name}-fault">${fault}</p>`}
      <input
        id="${name}"
        name="${name}"
        value="${form.get(name) ?? ''}"
        ${descriptions.length > 0 && html`aria-describedby="${descriptions.join(' ')}"`}
        ${fault !== false && html`aria-invalid="true"`}
        ${details.attributes}
      />
    </div>`;
  };
  const digits = html`type="text" inputmode="numeric" autocomplete="off"`;
  return html`<section aria-labelledby="new-person">
    <h2 id="new-person">${texts.somebodyNew}</h2>
    <p>${forCompany ? texts.newProviderExplanation : texts.newStaffExplanation}</p>
    <form method="post">
      ${field('name', texts.name, { attributes: html`type="text" autocomplete="off" maxlength="100" required` })}
      ${field('email', forCompany ? texts.emailOptional : texts.email, {
        attributes: html`type="email" autocomplete="off" ${!forCompany && 'required'}`,
      })}
      <label class="tick" for="emailVerified">
        <input type="checkbox" id="emailVerified" name="emailVerified" value="yes" checked /> ${texts.emailVerified}
      </label>
      ${
        forCompany &&
        html`${field('kvkNumber', texts.kvkNumber, {
          hint: texts.kvkNumberHint,
          attributes: html`${digits} maxlength="8" required`,
        })}
        ${field('branchNumber', texts.branchNumber, {
          hint: texts.branchNumberHint,
          attributes: html`${digits} maxlength="12"`,
        })}
        ${levelField(texts, 'new', form)}`
      }
      <button type="submit">${texts.signIn}</button>
    </form>
  </section>`;
}

function faultSummary(texts: PageTexts, faults: readonly ChoiceFault[]): Html {
  const target = (fault: ChoiceFault): string =>
    fault === 'level' ? '#new-level' : fault === 'person' ? '#q' : `#${fault}`;
  return html`<div role="alert">
    <p>
      <strong>${texts.correct}</strong>
    </p>
    <ul>
      ${faults.map((fault) => html`<li><a href="${target(fault)}">${texts.faults[fault]}</a></li>`)}
    </ul>
  </div>`;
}
