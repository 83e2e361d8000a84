/** Invitations by organisation: the names that were typed, and the link that fills one in. */

/** One name a line, each once, without empty ones. */
export const linesOf = (text: string): string[] => [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean);

/** The code and the name stand behind the `#`, which browsers never send. */
export const invitationLink = (origin: string, code: string, organisation: string): string => `${origin}/join#${code}/${encodeURIComponent(organisation)}`;

/** As it is read aloud and typed: the server takes it with or without the hyphen. */
export const shownCode = (code: string): string => (code.length === 8 ? `${code.slice(0, 4)}-${code.slice(4)}` : code);

/** Where people join: the server's public address, as the links of this browser say it; else the address of this page. */
export const joinOrigin = (participantLink: string | undefined, here: string): string => {
	try {
		return participantLink ? new URL(participantLink).origin : here;
	} catch {
		return here;
	}
};
