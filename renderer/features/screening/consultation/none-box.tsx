/** "No known allergies", "no medicines": said in so many words, for an empty list says nothing. */
import { Checkbox } from '@mantine/core';

import { useMayWrite } from '../../../records/access.ts';
import classes from './consultation.module.css';

interface NoneBoxProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Above an empty list. */
export function NoneBox({ label, checked, onChange }: NoneBoxProps) {
  const mayWrite = useMayWrite();
  return (
    <Checkbox
      className={classes.none ?? ''}
      label={label}
      checked={checked}
      disabled={!mayWrite}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
