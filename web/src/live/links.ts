/**
 * The links of a session, as the server made them. It shows them once; the host's browser keeps them beside the
 * facilitator's own token, so that the console can hand out the projector's link when the room is ready.
 */
import type { Links, SessionId } from '../protocol/wire';

const keyOf = (session: SessionId): string => `rubricon.links.${session}`;

export const keepLinks = (session: SessionId, links: Links, storage: Storage = localStorage): void => {
	try {
		storage.setItem(keyOf(session), JSON.stringify(links));
	} catch {
		// They are on the page, and can be copied from there.
	}
};

export const keptLinks = (session: SessionId, storage: Storage = localStorage): Links | undefined => {
	try {
		const kept = storage.getItem(keyOf(session));
		return kept ? (JSON.parse(kept) as Links) : undefined;
	} catch {
		return undefined;
	}
};
