/** The build file changed so that the binding asks for the experimental Node-API. Throws on an unknown one. */
export function patchGyp(text: string): string;
