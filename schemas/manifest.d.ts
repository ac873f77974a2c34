// Generated from packages/schema by `pnpm schemas`. Do not edit.

/**
 * What a run read, did and wrote.
 */
export interface Manifest {
  /**
   * Version of the command line that made the dataset.
   */
  dateline: string;
  /**
   * Options that can change the output.
   */
  options: {
    [k: string]: string | number | boolean | null;
  };
  /**
   * Stages in the order they ran.
   */
  stages: {
    /**
     * Name of the stage.
     */
    name: string;
    /**
     * Its version.
     */
    version: string;
  }[];
  /**
   * Inputs in the order they were read.
   */
  inputs: {
    /**
     * Input as the user named it, relative.
     */
    name: string;
    /**
     * SHA-256 of its bytes; null when it could not be read.
     */
    sha256: string | null;
    /**
     * Size in bytes; null when it could not be read.
     */
    bytes: number | null;
    /**
     * Articles read from it.
     */
    articles: number;
    /**
     * Issues it met.
     */
    issues: number;
  }[];
  /**
   * Records of the dataset.
   */
  counts: {
    /**
     * Articles that were read.
     */
    articles: number;
    /**
     * Events that were coded.
     */
    events: number;
    /**
     * Incidents that were linked.
     */
    incidents: number;
    /**
     * Issues of the run, warnings among them.
     */
    issues: number;
    /**
     * Issues that mean something is missing from the dataset.
     */
    errors: number;
  };
  /**
   * Per exporter: events it left out, by reason.
   */
  exclusions: {
    [k: string]: {
      [k: string]: number;
    };
  };
  /**
   * Files of the dataset but this one, sorted by name.
   */
  files: {
    /**
     * File name in the dataset folder.
     */
    name: string;
    /**
     * IANA media type.
     */
    mediaType: string;
    /**
     * SHA-256 of its bytes, hex.
     */
    sha256: string;
    /**
     * Size in bytes.
     */
    bytes: number;
    /**
     * Records or rows; null where the format has none.
     */
    records: number | null;
  }[];
}
