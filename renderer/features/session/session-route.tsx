/** The charting workspace. */
import { useParams } from 'react-router';

/** Route `/session/:id`. */
export function SessionRoute() {
  const { id } = useParams();
  return <div data-session={id} />;
}
