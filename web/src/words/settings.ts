/** The words of how a meeting is held. */
import en from './en/settings.ftl?raw';
import es from './es/settings.ftl?raw';

export default { en, es };
