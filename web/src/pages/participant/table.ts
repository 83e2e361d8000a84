/** Several people at one device: what is known of each, and whose turn it is. Pure. */
import type { Parts } from '../../protocol/wire';
import { earlyOf } from './early';
import { answerOf, ballotOf, seatOf } from './state';

/** How somebody stands to what is open now. */
export type Standing =
	/** Nothing is open, or it is not known. */
	| { kind: 'none' }
	| { kind: 'missing' }
	| { kind: 'voted' }
	/** They stand aside, or do not vote. */
	| { kind: 'aside' }
	/** At the door. */
	| { kind: 'waiting' }
	/** In the advance round. */
	| { kind: 'early'; done: number; all: number };

/** From the view of whoever it is; what they voted is not kept. */
export const standingOf = (parts: Parts): Standing => {
	const { focus, you, advance, meeting } = parts;
	if (you?.waiting) return { kind: 'waiting' };
	if (you?.role !== 'participant') return { kind: 'aside' };
	if (meeting?.phase === 'lobby' && advance?.open) {
		const { done, all } = earlyOf(parts);
		return { kind: 'early', done, all };
	}
	const item = focus?.item;
	if (!item || meeting?.phase !== 'running' || (item.state !== 'voting' && item.state !== 'proposed')) return { kind: 'none' };
	if (seatOf(parts) === 'recused') return { kind: 'aside' };
	const said = item.state === 'voting' ? ballotOf(parts, item.item, item.round) : answerOf(parts, item.item, item.proposal?.proposal ?? 0);
	return { kind: said ? 'voted' : 'missing' };
};

export const isMissing = (standing: Standing | undefined): boolean =>
	standing?.kind === 'missing' || (standing?.kind === 'early' && standing.done < standing.all);

/** Who is to have the device after whoever has it: the next one who has not voted, round the table. */
export const nextAt = <T extends { token: string }>(
	seats: readonly T[],
	here: string,
	standingOf: (token: string) => Standing | undefined,
): T | undefined => {
	const at = seats.findIndex((seat) => seat.token === here);
	return [...seats.slice(at + 1), ...seats.slice(0, Math.max(at, 0))].find((seat) => isMissing(standingOf(seat.token)));
};
