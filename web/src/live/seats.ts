/**
 * The people who vote at one device in one meeting, such as those at a table, beside the one who joined on it first. Each has a
 * token of their own, kept as those of links are. Knows nothing of connections or pages.
 */
import type { SessionId } from '../protocol/wire';

export interface Seat {
	token: string;
	name: string;
	organisation: string;
}

/** More than fit around a table. */
export const MOST_SEATS = 12;

/** In the order in which they joined; none where everyone has a device of their own. */
export const keptSeats = (session: SessionId): Seat[] => {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(seatsOf(session)) ?? '[]');
		return Array.isArray(kept) ? kept.filter(isSeat).slice(0, MOST_SEATS) : [];
	} catch {
		return held.get(session) ?? [];
	}
};

export const keepSeats = (session: SessionId, seats: readonly Seat[]): void => {
	held.set(session, [...seats]);
	try {
		if (seats.length > 0) localStorage.setItem(seatsOf(session), JSON.stringify(seats));
		else localStorage.removeItem(seatsOf(session));
	} catch {
		// A private window may refuse to store; the seats last as long as the page.
	}
};

/** The key under which they are kept. */
export const seatsOf = (session: SessionId): string => `rubricon.seats.${session}`;

const held = new Map<SessionId, Seat[]>();

const isSeat = (value: unknown): value is Seat => {
	const seat = (value ?? {}) as Partial<Seat>;
	return typeof seat.token === 'string' && typeof seat.name === 'string' && typeof seat.organisation === 'string';
};
