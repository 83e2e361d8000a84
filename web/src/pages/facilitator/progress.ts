/** What is said aloud while people vote or answer: seldom, and only what moves the meeting on. */
import type { FocusItem, Progress } from '../../protocol/wire';

/** The shortest time between two announcements of how far the vote is, in milliseconds. */
export const quiet = 15_000;

export type Said = { name: 'progress' | 'everyone'; voted: number; eligible: number };

/** What to announce now, if anything: that everyone has voted at once, and otherwise how far it is, at intervals. */
export const sayProgress = (
	focus: FocusItem | null,
	before: Progress | null | undefined,
	now: Progress | null | undefined,
	sinceLast: number,
): Said | undefined => {
	if ((focus?.state !== 'voting' && focus?.state !== 'proposed') || !now || now.eligible === 0 || now.voted === (before?.voted ?? 0)) return undefined;
	if (now.voted >= now.eligible) return { name: 'everyone', voted: now.voted, eligible: now.eligible };
	return sinceLast >= quiet ? { name: 'progress', voted: now.voted, eligible: now.eligible } : undefined;
};
