/** The name of a variant. */
export type VariantName = 'no-rows' | 'one-row' | 'null-column' | 'shuffled-columns' | 'extra-column' | 'integers-as-floats' | 'unseen-category' | 'not-finite' | 'unicode' | 'duplicated-rows';
/** The variants of the tables that a step reads, with what each is. */
export declare const VARIANTS: Readonly<Record<VariantName, string>>;
export declare const VARIANT_NAMES: readonly VariantName[];
/** The same data another way: a script that reads by name writes the same. */
export declare const SAME_RESULT: ReadonlySet<VariantName>;
/** The same data, to find what differs by itself. */
export declare const AS_IT_IS = "as-it-is";
/** What a step is also run on: a variant, of one step or of all. */
export interface VariantWish {
    /** Its name. */
    readonly variant: VariantName;
    /** Absent: every step. */
    readonly step?: string;
}
