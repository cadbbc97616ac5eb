/** Kept true while many sheets are on their way to paper: the single finding's sheet keeps away. */
export const manyKey = "venues/printing-many";
