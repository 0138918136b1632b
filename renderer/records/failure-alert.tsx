/** A failure beside what failed, in words. */
import { Alert } from '@mantine/core';

import { useFailureText } from './failure.ts';

/** Nothing while nothing failed. */
export function FailureAlert({ error }: { error: unknown }) {
  const text = useFailureText();
  if (error === null || error === undefined) return null;
  const { title, remedy } = text(error);
  return (
    <Alert color="red" variant="light" role="alert" title={title} style={{ whiteSpace: 'pre-line' }}>
      {remedy}
    </Alert>
  );
}
