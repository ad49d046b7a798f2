import { useEffect, useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { ApiProblem } from '../../../api/client.js';
import { Button } from '../../../components/button.js';
import { Field, fieldId, TextField } from '../../../components/field.js';
import { errorAt } from '../../../components/form.js';
import type { ChosenLogo } from './appearance-values.js';

const LARGEST_BYTES = 256 * 1024;
const TYPES = ['image/png', 'image/jpeg', 'image/webp'];

/** The picture beside the name: chosen, shown, taken away; with what it says for who does not see it. */
export function LogoField({
  current,
  logo,
  onLogo,
  alternative,
  onAlternative,
  problem,
}: {
  current: string | null;
  logo: ChosenLogo;
  onLogo: (logo: ChosenLogo) => void;
  alternative: string;
  onAlternative: (text: string) => void;
  problem: ApiProblem | undefined;
}): ReactNode {
  const [fault, setFault] = useState<'type' | 'size'>();
  const id = fieldId('logo/data');
  const shown = logo.kind === 'new' ? logo.address : logo.kind === 'kept' ? current : null;
  const address = logo.kind === 'new' ? logo.address : undefined;
  useEffect(
    () => () => {
      if (address !== undefined) URL.revokeObjectURL(address);
    },
    [address],
  );
  const choose = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const found = !TYPES.includes(file.type) ? 'type' : file.size > LARGEST_BYTES ? 'size' : undefined;
    setFault(found);
    if (found === undefined) onLogo({ kind: 'new', data: await base64Of(file), address: URL.createObjectURL(file) });
  };
  return (
    <>
      <Field
        id={id}
        label={<FormattedMessage id="region-look.logo" />}
        hint={<FormattedMessage id="region-look.logoHint" />}
        error={
          fault === undefined ? (
            errorAt(problem, 'logo/data')
          ) : (
            <FormattedMessage id={`region-look.logoFault.${fault}`} />
          )
        }
        optional
      >
        {shown !== null && (
          <div className="row">
            <img className="appearance__logo" src={shown} alt={alternative} />
            <Button small onClick={() => onLogo({ kind: 'none' })}>
              <FormattedMessage id="region-look.removeLogo" />
            </Button>
          </div>
        )}
        <input
          id={id}
          type="file"
          accept={TYPES.join(',')}
          onChange={(event) => void choose(event.target.files?.[0])}
        />
      </Field>
      {logo.kind === 'new' && (
        <TextField
          name="logo/alternative"
          label={<FormattedMessage id="region-look.logoAlternative" />}
          hint={<FormattedMessage id="region-look.logoAlternativeHint" />}
          error={errorAt(problem, 'logo/alternative')}
          value={alternative}
          maxLength={200}
          onChange={(event) => onAlternative(event.target.value)}
        />
      )}
    </>
  );
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
