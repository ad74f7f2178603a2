/** The texts of files by their path; one is `pipeline.yml` or `pipeline.json`. */
export type Files = Readonly<Record<string, string>>;
