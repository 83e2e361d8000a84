/** Secrets that are kept for this tab only: the host key, since it makes sessions for everyone, and the link of a share. */

/** The key of the link that was opened, or the one this tab had before. */
export const hostKey = (fragment: string | undefined): string | undefined => inTab('rubricon.host', fragment);

/** The token of the share that was opened, or the one this tab had before. */
export const shareToken = (fragment: string | undefined): string | undefined => inTab('rubricon.share', fragment);

const inTab = (key: string, fragment: string | undefined): string | undefined => {
	try {
		if (fragment) sessionStorage.setItem(key, fragment);
		return fragment ?? sessionStorage.getItem(key) ?? undefined;
	} catch {
		return fragment;
	}
};
