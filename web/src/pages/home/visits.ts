/**
 * The meetings that this device took part in, so that a person can come back to them, and what they called themselves. Kept in
 * this browser only; holds no secrets (those are in `live/tokens.ts`).
 */
import { receiptsOf } from '../../live/receipts';
import { seatsOf } from '../../live/seats';
import { unsentOf } from '../../live/tokens';
import type { SessionId } from '../../protocol/wire';

export interface Visit {
	session: SessionId;
	/** What the meeting is called; known once the meeting was open on this device. */
	title?: string;
	code: string;
	/** Nothing for somebody who came by a link for following. */
	name?: string;
	role: 'participant' | 'observer';
	/** When they joined. */
	at: string;
}

export interface Self {
	name: string;
	organisation: string;
}

/** More than anybody looks through. */
const MOST = 12;
const VISITS = 'rubricon.visits';
const SELF = 'rubricon.self';

/** The newest first. */
export const visits = (): Visit[] => {
	const kept = read(VISITS);
	return Array.isArray(kept) ? kept.filter(isVisit) : [];
};

export const keepVisit = (visit: Visit): void =>
	write(VISITS, [visit, ...visits().filter((one) => one.session !== visit.session)].slice(0, MOST));

/** The meeting leaves this device: what was written or chosen in it and not sent, its receipts, and the others at the table. */
export const forgetVisit = (session: SessionId): void => {
	const others = visits().filter((one) => one.session !== session);
	write(VISITS, others);
	try {
		for (const key of Object.keys(localStorage)) {
			const goes = key === seatsOf(session) || [draftsOf, unsentOf, receiptsOf].some((of) => key.startsWith(of(session)));
			if (goes) localStorage.removeItem(key);
		}
	} catch {
		// Nothing was stored, then.
	}
};

/** What the keys begin with under which `participant/drafts.ts` keeps what is being written in a meeting. */
export const draftsOf = (session: SessionId): string => `rubricon.reason.${session}.`;

/** The meeting is known by its name from now on. */
export const nameVisit = (session: SessionId, title: string): void => {
	const all = visits();
	const visit = all.find((one) => one.session === session);
	if (!visit || visit.title === title) return;
	visit.title = title;
	write(VISITS, all);
};

export const self = (): Self => {
	const kept = read(SELF) as Partial<Self> | undefined;
	return { name: textOf(kept?.name), organisation: textOf(kept?.organisation) };
};

export const keepSelf = (who: Self): void => write(SELF, who);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const isVisit = (value: unknown): value is Visit => {
	const visit = (value ?? {}) as Partial<Visit>;
	return typeof visit.session === 'string' && typeof visit.code === 'string' && typeof visit.at === 'string';
};

const read = (key: string): unknown => {
	try {
		return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined;
	} catch {
		return undefined;
	}
};

const write = (key: string, value: unknown): void => {
	try {
		localStorage.setItem(key, JSON.stringify(value));
	} catch {
		// A private window may refuse to store; then nothing is remembered, and nothing breaks.
	}
};
