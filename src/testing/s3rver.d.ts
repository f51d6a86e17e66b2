/** The part of s3rver that tests use: it brings no types. */
declare module 's3rver' {
  // eslint-disable-next-line import-x/no-default-export -- it has no other
  export default class S3rver {
    constructor(options: {
      readonly address: string;
      readonly port: number;
      readonly silent: boolean;
      readonly directory: string;
      readonly vhostBuckets: boolean;
      readonly configureBuckets: readonly { readonly name: string }[];
    });
    run(): Promise<{ readonly port: number }>;
    close(): Promise<void>;
  }
}
