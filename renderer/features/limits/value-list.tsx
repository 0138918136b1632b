/** The numbers of a limit. */
import classes from './limits.module.css';
import { useValueLines } from './value-words.ts';

/** A list in one line, as far as there is room. */
export function ValueList({ values }: { values: Readonly<Record<string, number>> }) {
  const lines = useValueLines()(values);
  return (
    <ul className={classes.values}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
