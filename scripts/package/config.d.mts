/** A target by name, alone or with what it is built for. */
type Target = string | { readonly target: string };

/** What a package is made of: the parts that are spoken of elsewhere. */
export const config: {
  readonly publish: null;
  readonly directories: { readonly output: string; readonly buildResources: string };
  readonly fileAssociations: readonly { readonly ext: string }[];
  readonly win: { readonly target: readonly Target[]; readonly requestedExecutionLevel: string };
  readonly nsis: object;
  readonly mac: {
    readonly target: readonly Target[];
    readonly hardenedRuntime: boolean;
    readonly extendInfo: { readonly NSCameraUsageDescription: string };
  };
  readonly linux: { readonly target: readonly Target[] };
};
