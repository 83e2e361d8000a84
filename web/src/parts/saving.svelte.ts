/** A file that the server makes, on its way to the reader: asked for once at a time, and why it did not come. */
import { getFile, ProblemError } from '../live/http';
import { problemWords } from '../words/sentences';
import { t } from '../words/words.svelte';
import { saveFile } from './save';

export class Saving {
	isBusy = $state(false);
	/** What the last file is called, once it is there. */
	saved = $state('');
	problem = $state('');

	readonly save = async (path: string, token: string | undefined): Promise<void> => {
		if (this.isBusy) return;
		[this.isBusy, this.saved, this.problem] = [true, '', ''];
		try {
			const file = await getFile(path, token);
			saveFile(file, file.name);
			this.saved = file.name;
		} catch (error) {
			this.problem = error instanceof ProblemError ? problemWords(error.problem) : t('problem-internal');
		} finally {
			this.isBusy = false;
		}
	};
}
