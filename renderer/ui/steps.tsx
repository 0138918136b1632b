/** Where one is in something that takes several steps. */
import { IconCheck } from '@tabler/icons-react';

import classes from './steps.module.css';

interface StepsProps {
  readonly label: string;
  readonly names: readonly string[];
  /** Index of the present step. */
  readonly present: number;
}

/** The names of the steps in a line; those behind carry a tick. */
export function Steps({ label, names, present }: StepsProps) {
  return (
    <ol className={classes.steps} aria-label={label}>
      {names.map((name, index) => (
        <li
          key={name}
          aria-current={index === present ? 'step' : undefined}
          data-state={index < present ? 'behind' : index === present ? 'present' : 'ahead'}
        >
          <span className={classes.sign} aria-hidden="true">
            {index < present ? <IconCheck size={13} stroke={2.6} /> : index + 1}
          </span>
          {name}
        </li>
      ))}
    </ol>
  );
}
