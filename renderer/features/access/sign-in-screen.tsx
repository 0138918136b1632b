/** Who is here: tiles of people, one secret, and nothing of any patient. */
import { Anchor } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { AccessState } from '#shared/ipc/people.ts';

import { AccessShell } from './access-shell.tsx';
import { Heading } from './heading.tsx';
import { PersonTiles } from './person-tiles.tsx';
import { RecoverForm } from './recover-form.tsx';
import { SignInForm } from './sign-in-form.tsx';

interface SignInScreenProps {
  readonly state: AccessState;
  /** Who sat here last; chosen already. */
  readonly lastPersonId: string | null;
}

/** Shown while the records are closed or locked. */
export function SignInScreen({ state, lastPersonId }: SignInScreenProps) {
  const { t } = useTranslation('access');
  const { people } = state;
  const [chosenId, setChosenId] = useState(lastPersonId);
  // A pause is the person's whose secret was wrong; the state of access tells the last one.
  const [triedId, setTriedId] = useState<string | null>(null);
  const [isRecovering, setRecovering] = useState(false);
  const person = people.find(({ id }) => id === chosenId) ?? people[0];
  if (person === undefined) return null;

  if (isRecovering) {
    return (
      <AccessShell width="wide">
        <RecoverForm people={people} person={person} onBack={() => setRecovering(false)} retryAt={state.retryAt} />
      </AccessShell>
    );
  }
  return (
    <AccessShell
      width={people.length > 3 ? 'wide' : 'narrow'}
      ways={
        <Anchor component="button" type="button" onClick={() => setRecovering(true)}>
          {t('recover.open')}
        </Anchor>
      }
    >
      <Heading title={state.clinicName === '' ? t('signIn.title') : state.clinicName}>
        {t(state.status === 'locked' ? 'signIn.locked' : 'signIn.closed')}
      </Heading>
      <PersonTiles people={people} place={state.place} chosenId={person.id} onChoose={setChosenId} />
      <SignInForm
        key={person.id}
        person={person}
        isLocked={state.status === 'locked'}
        retryAt={triedId === null || triedId === person.id ? state.retryAt : null}
        onTry={() => setTriedId(person.id)}
      />
    </AccessShell>
  );
}
