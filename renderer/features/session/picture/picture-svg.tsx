/** A picture as the text of an SVG that needs no other file. */
import { renderToStaticMarkup } from 'react-dom/server';

import type { BodyPart } from '../../../canvas/picture-body.ts';
import { PictureDrawing } from './picture-drawing.tsx';
import type { PictureModel } from './picture-model.ts';

/** XML has no place for these, however they came into a name. */
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Draws the picture. */
export const pictureSvg = (model: PictureModel, body: BodyPart): string =>
  renderToStaticMarkup(<PictureDrawing model={model} body={body} />).replace(NOT_IN_XML, '');
