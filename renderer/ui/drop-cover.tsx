/** What a drop would do, over the whole window while a file is dragged. */
import classes from './drop-cover.module.css';

interface DropCoverProps {
  readonly title: string;
  readonly text: string;
}

/** The cover; the pointer goes through it to the window. */
export function DropCover({ title, text }: DropCoverProps) {
  return (
    <div className={classes.cover} role="status">
      <strong>{title}</strong>
      <span>{text}</span>
    </div>
  );
}
