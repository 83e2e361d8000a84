/** The rubric that is being mended, kept for this tab, so that a reload loses nothing. */
import type { Doubt, Import, Rubric } from '../../../protocol/wire';

export interface Draft {
	rubric: Rubric;
	/** The file it came from, or the rubric whose next version it is. */
	name: string;
	/** How the file was read; absent for a next version. */
	format?: Import['format'];
	doubts: Doubt[];
	/** Which of the doubts somebody has looked at. */
	seen: number[];
}

const KEY = 'rubricon.import';

/** Whether there was room for it. */
export const keepDraft = (draft: Draft, storage: Storage = sessionStorage): boolean => {
	try {
		storage.setItem(KEY, JSON.stringify(draft));
		return true;
	} catch {
		return false;
	}
};

export const keptDraft = (storage: Storage = sessionStorage): Draft | undefined => {
	try {
		const kept: unknown = JSON.parse(storage.getItem(KEY) ?? 'null');
		return isDraft(kept) ? kept : undefined;
	} catch {
		return undefined;
	}
};

export const dropDraft = (storage: Storage = sessionStorage): void => {
	try {
		storage.removeItem(KEY);
	} catch {
		// Nothing was kept, then.
	}
};

const isDraft = (value: unknown): value is Draft => {
	const { rubric, doubts, seen } = (value ?? {}) as Partial<Draft>;
	return Array.isArray(rubric?.domains) && Array.isArray(rubric.levels) && Array.isArray(doubts) && Array.isArray(seen);
};
