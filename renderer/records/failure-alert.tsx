/** A failure beside what failed, in words. */
import { Notice } from '../ui/notice.tsx';
import { useFailureText } from './failure.ts';

/** Nothing while nothing failed. */
export function FailureAlert({ error }: { error: unknown }) {
  const text = useFailureText();
  if (error === null || error === undefined) return null;
  const { title, remedy } = text(error);
  return (
    <Notice tone="error" title={title} isAlert>
      {remedy}
    </Notice>
  );
}
