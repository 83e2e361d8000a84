/** Whether a reminder is felt: only a new one, only by whoever is missing, and not where motion is unwelcome. */
export const buzzes = (before: number, now: number, missing: boolean, calm: boolean): boolean => now > before && missing && !calm;
