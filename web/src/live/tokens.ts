/**
 * The secrets of links. A link carries its secret behind the `#`, which browsers never send; the page takes it from there at
 * once, keeps it on this device and clears the address, so that it is neither on the screen nor in a copied address.
 */
import type { SessionId } from '../protocol/wire';

export type TokenKind = 'facilitator' | 'participant' | 'observer' | 'projector' | 'audit';

/** The token of the link that was opened, or the one kept from last time. */
export const takeToken = (kind: TokenKind, session: SessionId): string | undefined => {
	const token = takeFragment();
	if (token) {
		keepToken(kind, session, token);
		return token;
	}
	return keptToken(kind, session);
};

export const keepToken = (kind: TokenKind, session: SessionId, token: string): void => {
	held.set(keyOf(kind, session), token);
	try {
		localStorage.setItem(keyOf(kind, session), token);
	} catch {
		// A private window may refuse to store; the token lasts as long as the page.
	}
};

export const keptToken = (kind: TokenKind, session: SessionId): string | undefined => {
	try {
		return localStorage.getItem(keyOf(kind, session)) ?? held.get(keyOf(kind, session));
	} catch {
		return held.get(keyOf(kind, session));
	}
};

export const forgetToken = (kind: TokenKind, session: SessionId): void => {
	held.delete(keyOf(kind, session));
	try {
		localStorage.removeItem(keyOf(kind, session));
	} catch {
		// Nothing was stored, then.
	}
};

/** A token that the client makes for somebody who joins; see `Join.token`. */
export const freshToken = (): string =>
	Array.from(crypto.getRandomValues(new Uint8Array(24)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Tells the people of one device apart, by too little of the secret to be one of them. */
export const markOf = (token: string): string => token.slice(-8);

/** What the keys begin with under which `keep.ts` keeps the unanswered ballots of a meeting. */
export const unsentOf = (session: SessionId): string => `rubricon.unsent.${session}.`;

/** What stands behind the `#` (a token, or a join code), removed from the address. */
export const takeFragment = (): string | undefined => {
	const fragment = location.hash.slice(1);
	if (!fragment) return undefined;
	history.replaceState(history.state, '', location.pathname + location.search);
	try {
		return decodeURIComponent(fragment);
	} catch {
		return fragment;
	}
};

const held = new Map<string, string>();

const keyOf = (kind: TokenKind, session: SessionId): string => `rubricon.${kind}.${session}`;
