/** The shape and colour of a treatment's marks. */
import { shapeCorners, treatmentStyle } from '../../canvas/chart-svg-palette.ts';
import { svgPicture } from './svg-picture.ts';

const RADIUS = 5.5;
const known = new Map<number, string>();

function pictureOf(index: number): string {
  const { color, shape } = treatmentStyle(index);
  const corners = shapeCorners(shape, RADIUS);
  const look = `fill="${color}" stroke="#fff"`;
  return svgPicture(
    '-8 -8 16 16',
    corners === null
      ? `<circle r="${RADIUS}" ${look}/>`
      : `<polygon points="${corners.map((corner) => corner.join(',')).join(' ')}" ${look}/>`,
  );
}

/** A small picture of the n-th treatment's mark. */
export function TreatmentSwatch({ index, sizePx = 14 }: { index: number; sizePx?: number }) {
  const picture = known.get(index) ?? pictureOf(index);
  known.set(index, picture);
  return <img src={picture} width={sizePx} height={sizePx} alt="" />;
}
