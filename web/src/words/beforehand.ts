/** The words of the advance round, for participants. */
import en from './en/beforehand.ftl?raw';
import es from './es/beforehand.ftl?raw';

export default { en, es };
