/** Requests about shares: links that show results to whoever has them. The host makes any, a facilitator those of their session. */
import type { MakeShare, Share, ShareId, ShareIsMade, ShareList, ShareOf } from '../protocol/wire';
import { deleteAt, getJson, postJson } from './http';

/** Those of one thing that were not revoked, the newest first. */
export const loadShares = async (of: ShareOf, token: string): Promise<Share[]> => {
	const query = 'session' in of ? `?session=${encodeURIComponent(of.session)}` : '';
	const { shares } = await getJson<ShareList>(`/api/shares${query}`, token);
	return shares.filter((share) => isOf(share, of)).reverse();
};

export const makeShare = (wanted: MakeShare, token: string): Promise<ShareIsMade> => postJson('/api/shares', wanted, token);

export const revokeShare = (id: ShareId, token: string): Promise<void> => deleteAt(`/api/shares/${encodeURIComponent(id)}`, token);

const isOf = (share: Share, of: ShareOf): boolean => nameOf(share.of) === nameOf(of);

const nameOf = (of: ShareOf): string =>
	'session' in of ? `session/${of.session}` : 'subject' in of ? `subject/${of.subject}` : `comparison/${of.comparison.rubric}`;
