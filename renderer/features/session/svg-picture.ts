/**
 * Small drawings as pictures. In a list of hundreds of rows a drawing inside the page is a layer of its own that the
 * browser goes through at every step of a gesture on the canvas; a picture is not.
 */

/** The address of a picture that holds the drawing: what stands inside `svg`, and its view box. */
export const svgPicture = (viewBox: string, inside: string): string =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${inside}</svg>`)}`;
