import { z } from "zod";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a run read, did and wrote. Holds no clock values: the same inputs and versions give the same bytes. */
export const Manifest = z
  .strictObject({
    dateline: z.string().min(1).meta({ description: "Version of the command line that made the dataset." }),
    options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).meta({
      description: "Options that can change the output.",
    }),
    stages: z
      .array(
        z.strictObject({
          name: z.string().min(1).meta({ description: "Name of the stage." }),
          version: z.string().min(1).meta({ description: "Its version." }),
        }),
      )
      .meta({ description: "Stages in the order they ran." }),
    inputs: z
      .array(
        z.strictObject({
          name: z.string().min(1).meta({ description: "Input as the user named it, relative." }),
          sha256: sha256.nullable().meta({ description: "SHA-256 of its bytes; null when it could not be read." }),
          bytes: z.int().min(0).nullable().meta({ description: "Size in bytes; null when it could not be read." }),
          articles: z.int().min(0).meta({ description: "Articles read from it." }),
          issues: z.int().min(0).meta({ description: "Issues it met." }),
        }),
      )
      .meta({ description: "Inputs in the order they were read." }),
    counts: z
      .strictObject({
        articles: z.int().min(0).meta({ description: "Articles that were read." }),
        events: z.int().min(0).meta({ description: "Events that were coded." }),
        incidents: z.int().min(0).meta({ description: "Incidents that were linked." }),
        issues: z.int().min(0).meta({ description: "Issues of the run, warnings among them." }),
        errors: z.int().min(0).meta({ description: "Issues that mean something is missing from the dataset." }),
      })
      .meta({ description: "Records of the dataset." }),
    exclusions: z
      .record(z.string(), z.record(z.string(), z.int().min(0)))
      .meta({ description: "Per exporter: events it left out, by reason." }),
    files: z
      .array(
        z.strictObject({
          name: z.string().min(1).meta({ description: "File name in the dataset folder." }),
          mediaType: z.string().min(1).meta({ description: "IANA media type." }),
          sha256: sha256.meta({ description: "SHA-256 of its bytes, hex." }),
          bytes: z.int().min(0).meta({ description: "Size in bytes." }),
          records: z.int().min(0).nullable().meta({ description: "Records or rows; null where the format has none." }),
        }),
      )
      .meta({ description: "Files of the dataset but this one, sorted by name." }),
  })
  .meta({ description: "What a run read, did and wrote." });
export type Manifest = z.infer<typeof Manifest>;
