/** The printed chart. */
import { useParams } from 'react-router';

/** Route `/print/:id`. */
export function PrintRoute() {
  const { id } = useParams();
  return <div data-print={id} />;
}
