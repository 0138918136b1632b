/** The people of the clinic, to choose oneself. */
import { useTranslation } from 'react-i18next';

import type { AccessState } from '#shared/ipc/people.ts';

import { PersonAvatar } from '../../records/person-avatar.tsx';
import { seatOfPerson, useWaiting } from '../../records/seat.ts';
import classes from './person-tiles.module.css';

interface PersonTilesProps {
  readonly people: AccessState['people'];
  readonly place: AccessState['place'];
  readonly chosenId: string;
  readonly onChoose: (id: string) => void;
}

/** Radio buttons that look like tiles: arrow keys move between them. */
export function PersonTiles({ people, place, chosenId, onChoose }: PersonTilesProps) {
  const { t } = useTranslation('access');
  const waiting = useWaiting();
  const isWaiting = (id: string) => waiting.includes(seatOfPerson(place, id));
  const [only] = people;
  if (only !== undefined && people.length === 1) {
    return (
      <div className={classes.only}>
        <PersonAvatar name={only.name} size="large" />
        <span className={classes.onlyName}>
          {only.name}
          {isWaiting(only.id) && <span className={classes.waiting}>{t('signIn.unsaved')}</span>}
        </span>
      </div>
    );
  }
  return (
    <fieldset className={classes.tiles} data-many={people.length > 3 || undefined}>
      <legend className={classes.legend}>{t('signIn.who')}</legend>
      {people.map((person) => (
        <label key={person.id} className={classes.tile}>
          <input
            type="radio"
            name="person"
            value={person.id}
            checked={person.id === chosenId}
            onChange={() => onChoose(person.id)}
          />
          <PersonAvatar name={person.name} size="large" />
          <span className={classes.name}>{person.name}</span>
          {isWaiting(person.id) && <span className={classes.waiting}>{t('signIn.unsaved')}</span>}
        </label>
      ))}
    </fieldset>
  );
}
